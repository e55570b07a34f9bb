//! What depends on an active parameter, and what such a value must not go into.
//!
//! In: the lowered function. Out: errors at casts to integers, unknown methods, opaque text; and calls whose
//! arguments are all constant become expressions without derivative, so their callees need no attribute.
//!
//! A root is varied as a whole, from its beginning: an over-approximation, which can ask for an attribute that
//! is not needed and never lets a dependence through.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};

use super::finish::type_text;
use super::method::PREDICATES;
use super::sorting;
use crate::diagnostics::{Collector, catalogue};
use crate::ir::visit::pure_operands;
use crate::ir::{
    Arg, Call, Frag, Func, Hold, Init, Leaf, LoopKind, Op, Operand, Place, Proj, Pure, Region, Root, Stmt,
    Tree, Ty, Value, is_error,
};
use crate::rules::Partial;

/// The parameter that something depends on, if any.
type Source = Option<u32>;

struct Varied<'f> {
    func: &'f Func,
    values: Vec<Source>,
    roots: Vec<Source>,
    changed: bool,
}

pub fn run(func: &mut Func, texts: &HashMap<Value, String>, errors: &Collector) {
    let mut body = std::mem::take(&mut func.body);
    let varied = Varied::of(func, &body);
    let (values, roots) = (varied.values, varied.roots);
    let mut check = Check { func, values: &values, roots: &roots, texts, errors, derived: HashSet::new() };
    check.region(&body);
    check.find_derived(&body);
    check.constant_calls(&mut body);
    func.body = body;
}

impl<'f> Varied<'f> {
    fn of(func: &'f Func, body: &Region) -> Self {
        let mut v = Varied {
            func,
            values: vec![None; func.values.len()],
            roots: vec![None; func.roots.len()],
            changed: true,
        };
        for (k, p) in func.params.iter().enumerate().filter(|(_, p)| p.active) {
            for l in p.tree.leaves() {
                match l {
                    Leaf::Value(x) if func.value(*x).ty.may_be_active() => {
                        v.values[x.0 as usize] = Some(k as u32)
                    }
                    Leaf::Value(_) => {}
                    Leaf::Root(r) => v.roots[r.0 as usize] = Some(k as u32),
                }
            }
        }
        while std::mem::take(&mut v.changed) {
            v.region(body);
        }
        v
    }
    fn value(&self, v: Value) -> Source {
        self.values[v.0 as usize]
    }
    fn root(&self, r: Root) -> Source {
        self.roots[r.0 as usize]
    }
    /// The error of a `Result` is constant.
    fn place(&self, p: &Place) -> Source {
        if p.proj.iter().any(Proj::is_error) { None } else { self.root(p.root) }
    }
    fn set(&mut self, v: Value, s: Source) {
        let slot = &mut self.values[v.0 as usize];
        if slot.is_none() && s.is_some() && self.func.value(v).ty.may_be_active() {
            *slot = s;
            self.changed = true;
        }
    }
    fn set_root(&mut self, r: Root, s: Source) {
        let slot = &mut self.roots[r.0 as usize];
        if slot.is_none() && s.is_some() && self.func.root(r).ty.may_be_active() {
            *slot = s;
            self.changed = true;
        }
    }

    fn init(&self, i: &Init) -> Source {
        match i {
            Init::Value(v) => self.value(*v),
            Init::List { elems, .. } | Init::Tuple(elems) => elems.iter().find_map(|e| self.init(e)),
            Init::Repeat { elem, .. } => self.init(elem),
            Init::Struct { path, .. } if is_error(path) => None,
            Init::Struct { fields, .. } => fields.iter().find_map(|(_, e)| self.init(e)),
            Init::Clone(p) | Init::Move(p) => self.place(p),
            Init::Empty(_) | Init::Pure(_) | Init::ZeroLike(_) | Init::Zero(_) | Init::Uninit => None,
        }
    }
    fn tree(&self, t: &Tree<Leaf>) -> Source {
        t.leaves().into_iter().find_map(|l| match l {
            Leaf::Value(v) => self.value(*v),
            Leaf::Root(r) => self.root(*r),
        })
    }

    fn region(&mut self, r: &Region) {
        r.stmts.iter().for_each(|s| self.stmt(s));
    }

    fn stmt(&mut self, s: &Stmt) {
        let result = s.results.first().copied();
        let give = |me: &mut Self, src: Source| {
            if let Some(r) = result {
                me.set(r, src);
            }
        };
        match &s.op {
            Op::Pure(_) | Op::StopGradient(_) | Op::Effect(_) | Op::Panic(_) => {}
            Op::Prim(p, args) => {
                let through = |k: usize| p.partials.get(k).is_none_or(|d| *d != Partial::Zero);
                let src =
                    args.iter().enumerate().filter(|(k, _)| through(*k)).find_map(|(_, &a)| self.value(a));
                give(self, src);
            }
            Op::Cast(a) => give(self, self.value(*a)),
            Op::Load(p) => give(self, self.place(p)),
            Op::Lin(_) => {}
            Op::Store(p, v) | Op::Add(p, v) | Op::Fill(p, v) => self.set_root(p.root, self.value(*v)),
            Op::New(r, i) => self.set_root(*r, self.init(i)),
            Op::Assign(p, i) | Op::Push(p, i) => self.set_root(p.root, self.init(i)),
            Op::CopyFrom(a, b) | Op::AddAll(a, b) => self.set_root(a.root, self.root(b.root)),
            Op::Swap(a, b) => {
                let (x, y) = (self.root(a.root), self.root(b.root));
                self.set_root(a.root, y);
                self.set_root(b.root, x);
            }
            Op::Pop(p, l) => match l {
                Leaf::Value(v) => self.set(*v, self.root(p.root)),
                Leaf::Root(r) => self.set_root(*r, self.root(p.root)),
            },
            Op::If { then, otherwise, .. } => {
                for r in [then, otherwise] {
                    self.region(r);
                    for (k, &y) in r.yields.iter().enumerate() {
                        self.set(s.results[k], self.value(y));
                    }
                }
            }
            Op::Loop(l) => {
                for (k, c) in l.carried.iter().enumerate() {
                    self.set(c.param, self.value(c.init));
                    if let Some(&y) = l.body.yields.get(k) {
                        self.set(c.param, self.value(y));
                    }
                    self.set(s.results[k], self.value(c.param));
                }
                if let LoopKind::While(c) = &l.kind {
                    self.region(c);
                }
                self.region(&l.body);
            }
            Op::Call(c) => self.call(c, &s.results),
        }
    }

    fn arg(&self, a: &Arg) -> Source {
        match a {
            Arg::Value(t) | Arg::Lend(t) => self.tree(t),
            Arg::Ref(p) | Arg::RefMut(p) | Arg::Accumulate(p) => self.root(p.root),
            Arg::Zero | Arg::NoAccumulator => None,
        }
    }
    fn call(&mut self, c: &Call, results: &[Value]) {
        let src = c.args.iter().find_map(|a| self.arg(a));
        results.iter().for_each(|&r| self.set(r, src));
        for l in c.result.leaves() {
            if let Leaf::Root(r) = l {
                self.set_root(*r, src);
            }
        }
        for a in &c.args {
            if let Arg::RefMut(p) = a {
                self.set_root(p.root, src);
            }
        }
    }
}

struct Check<'f> {
    func: &'f mut Func,
    values: &'f [Source],
    roots: &'f [Source],
    texts: &'f HashMap<Value, String>,
    errors: &'f Collector,
    /// By name.
    derived: HashSet<String>,
}

impl Check<'_> {
    fn region(&self, r: &Region) {
        for s in &r.stmts {
            match &s.op {
                Op::Pure(p) => self.pure(p, s),
                Op::Effect(p) if self.modifies_active(p) => self.pure(p, s),
                Op::New(_, i) | Op::Assign(_, i) | Op::Push(_, i) => self.init(i, s),
                Op::If { then, otherwise, .. } => {
                    self.region(then);
                    self.region(otherwise);
                }
                Op::Loop(l) => {
                    if let LoopKind::While(c) = &l.kind {
                        self.region(c);
                    }
                    self.region(&l.body);
                }
                _ => {}
            }
        }
    }
    fn init(&self, i: &Init, s: &Stmt) {
        match i {
            Init::Pure(p) => self.pure(p, s),
            Init::List { elems, .. } | Init::Tuple(elems) => elems.iter().for_each(|e| self.init(e, s)),
            Init::Repeat { elem, .. } => self.init(elem, s),
            // The error of a `Result` is constant, so whatever goes into it loses nothing.
            Init::Struct { path, .. } if is_error(path) => {}
            Init::Struct { fields, .. } => fields.iter().for_each(|(_, e)| self.init(e, s)),
            Init::Value(_)
            | Init::Clone(_)
            | Init::Move(_)
            | Init::Empty(_)
            | Init::ZeroLike(_)
            | Init::Zero(_)
            | Init::Uninit => {}
        }
    }

    /// The first varied operand: its text and the parameter's name.
    fn varied(&self, p: &Pure) -> Option<(String, String)> {
        let mut found = None;
        pure_operands(p, &mut |o| {
            let (src, text) = match o {
                Operand::Value(v) => {
                    let name =
                        || self.texts.get(v).cloned().unwrap_or_else(|| self.func.value(*v).name.clone());
                    (self.values[v.0 as usize], name())
                }
                Operand::Place(p) | Operand::Ref(p) | Operand::RefMut(p) => {
                    // An integer part of varied memory is not varied.
                    let active = self.func.place_ty(p).may_be_active() && !p.proj.iter().any(Proj::is_error);
                    (self.roots[p.root.0 as usize].filter(|_| active), self.func.root(p.root).name.clone())
                }
            };
            if let (None, Some(k)) = (&found, src) {
                found = Some((text, self.func.params[k as usize].name.clone()));
            }
        });
        found
    }

    /// Sorting an index vector by active keys is no loss; sorting or inserting active values is.
    fn modifies_active(&self, p: &Pure) -> bool {
        let mut found = false;
        pure_operands(p, &mut |o| {
            if let Operand::RefMut(p) = o {
                found |= self.func.place_ty(p).may_be_active();
            }
        });
        found
    }

    fn pure(&self, p: &Pure, s: &Stmt) {
        let decides = match p {
            Pure::Binary(op, ..) => matches!(*op, "<" | "<=" | ">" | ">=" | "==" | "!="),
            Pure::Method { name, .. } => {
                PREDICATES.contains(&name.as_str())
                    || matches!(name.as_str(), "len" | "is_empty" | "capacity")
                    || matches!(
                        (name.as_str(), p),
                        ("is_some" | "is_ok", Pure::Method { recv: Operand::Place(_), .. })
                    )
            }
            Pure::Template { .. } => {
                s.results.first().is_some_and(|&r| is_ordering(&self.func.value(r).ty))
                    || self.is_length(p)
                    || is_variant_test(p)
                    || is_decision(p)
            }
            _ => false,
        };
        if decides {
            return;
        }
        let Some((value, parameter)) = self.varied(p) else { return };
        let text = |r: Value| self.texts.get(&r).cloned();
        let message = match p {
            Pure::Cast(_, ty) => {
                let cast = s
                    .results
                    .first()
                    .and_then(|&r| text(r))
                    .unwrap_or_else(|| format!("{value} as {}", ty.0));
                catalogue::cast_to_int(&cast, &value, &ty.0.to_string(), &parameter)
            }
            Pure::Method { name, .. } if OPTION_TESTS.contains(&name.as_str()) => {
                catalogue::unknown_option_value(&value, &parameter)
            }
            Pure::Method { name, .. } => catalogue::unknown_method(name, &value, &parameter),
            Pure::Call { path, .. } => catalogue::opaque(&path.0.to_string(), &value, &parameter),
            Pure::Template { pieces, .. } => {
                match pieces.first().map(String::as_str).and_then(|p| p.split_once('!')) {
                    Some((name, _)) if name.trim().chars().all(|c| c.is_alphanumeric() || c == '_') => {
                        catalogue::unknown_macro(name.trim(), &value, &parameter)
                    }
                    _ => match method_at(pieces) {
                        Some(name) => catalogue::unknown_method(&name, &value, &parameter),
                        None => catalogue::opaque(&pieces.join(&value), &value, &parameter),
                    },
                }
            }
            Pure::Binary(op, ..) | Pure::Unary(op, _) => catalogue::opaque(op, &value, &parameter),
            Pure::Atom(_) | Pure::Index(..) | Pure::Field(..) => {
                catalogue::opaque("this expression", &value, &parameter)
            }
        };
        self.errors.push(s.span, message);
    }
    fn is_length(&self, p: &Pure) -> bool {
        matches!(p, Pure::Template { pieces, .. } if pieces.last().is_some_and(|p| p.ends_with(".len()")))
    }

    // ---- calls with constant arguments ----

    /// The functions that are called with varied arguments, too, so that they have derivatives.
    fn find_derived(&mut self, r: &Region) {
        for s in &r.stmts {
            match &s.op {
                Op::If { then, otherwise, .. } => {
                    self.find_derived(then);
                    self.find_derived(otherwise);
                }
                Op::Loop(l) => self.find_derived(&l.body),
                Op::Call(c) if !self.is_constant(c) => {
                    self.derived.insert(c.callee.path.0.to_string());
                }
                _ => {}
            }
        }
    }

    /// What the call makes is of the type that the function's derivatives tell, where nothing else does.
    fn name_result(&mut self, r: Root, c: &Call) {
        let known = self.func.root(r).ty != Ty::Unknown;
        if !known && self.derived.contains(&c.callee.path.0.to_string()) {
            let output = crate::api::keys::output_ty(self.func, c);
            self.func.roots[r.0 as usize].ty = Ty::Named(Frag::new(output));
        }
    }

    fn constant_calls(&mut self, r: &mut Region) {
        let stmts = std::mem::take(&mut r.stmts);
        for mut s in stmts {
            match &mut s.op {
                Op::If { then, otherwise, .. } => {
                    self.constant_calls(then);
                    self.constant_calls(otherwise);
                }
                Op::Loop(l) => {
                    if let LoopKind::While(c) = &mut l.kind {
                        self.constant_calls(c);
                    }
                    self.constant_calls(&mut l.body);
                }
                Op::Cast(v) if self.values[v.0 as usize].is_none() && !self.func.value(*v).ty.is_float() => {
                    let ty = s.results.first().map(|&r| type_text(&self.func.value(r).ty));
                    if let Some(ty) = ty {
                        s.op = Op::Pure(Pure::Cast(Operand::Value(*v), ty));
                    }
                }
                Op::Call(c) if self.is_constant(c) => {
                    let call = (**c).clone();
                    self.replace_call(call, s, &mut r.stmts);
                    continue;
                }
                _ => {}
            }
            r.stmts.push(s);
        }
    }

    fn is_constant(&self, c: &Call) -> bool {
        let leaf = |l: &Leaf| match l {
            Leaf::Value(v) => self.values[v.0 as usize].is_none(),
            Leaf::Root(r) => self.roots[r.0 as usize].is_none(),
        };
        c.args.iter().all(|a| match a {
            Arg::Value(t) | Arg::Lend(t) => t.leaves().into_iter().all(leaf),
            Arg::Ref(p) | Arg::RefMut(p) | Arg::Accumulate(p) => self.roots[p.root.0 as usize].is_none(),
            Arg::Zero | Arg::NoAccumulator => true,
        })
    }

    fn replace_call(&mut self, c: Call, mut s: Stmt, out: &mut Vec<Stmt>) {
        let modifies = c.args.iter().any(|a| matches!(a, Arg::RefMut(_) | Arg::Accumulate(_)));
        if modifies && c.result != Tree::unit() {
            return self.effect_with_result(&c.result, call_by_path(&c), s.span, out);
        }
        let pure = call_as_pure(&c);
        match &c.result {
            Tree::Leaf(Leaf::Value(_)) => s.op = Op::Pure(pure),
            Tree::Leaf(Leaf::Root(r)) => {
                self.name_result(*r, &c);
                s.op = Op::New(*r, Init::Pure(pure));
            }
            Tree::Tuple(ts) if ts.is_empty() => s.op = Op::Effect(pure),
            tree => {
                let root = self.func.new_root("parts", Ty::Unknown, Hold::Owned, false);
                let span = s.span;
                out.push(Stmt { results: vec![], op: Op::New(root, Init::Pure(pure)), span });
                take_apart(tree, Place::from(root), span, out);
                return;
            }
        }
        out.push(s);
    }

    /// A call that modifies memory happens exactly once, whether or not its result is used, so it is a statement
    /// that assigns the result: `*(&mut a) = f(&mut s)`.
    fn effect_with_result(&mut self, tree: &Tree<Leaf>, call: Pure, span: Span, out: &mut Vec<Stmt>) {
        let (mut text, mut pieces, mut args, mut loads) = (String::new(), Vec::new(), Vec::new(), Vec::new());
        self.assigned(tree, span, &mut text, &mut pieces, &mut args, out, &mut loads);
        text.push_str(" = ");
        let (call_pieces, call_args) = as_template(call);
        let mut rest = call_pieces.into_iter();
        text.push_str(&rest.next().unwrap_or_default());
        pieces.push(text);
        pieces.extend(rest);
        args.extend(call_args);
        out.push(Stmt { results: vec![], op: Op::Effect(Pure::Template { pieces, args }), span });
        out.append(&mut loads);
    }

    /// The left side of that assignment, and the memory that it needs.
    #[allow(
        clippy::too_many_arguments,
        reason = "the two halves of a template, and statements before and after it"
    )]
    fn assigned(
        &mut self,
        tree: &Tree<Leaf>,
        span: Span,
        text: &mut String,
        pieces: &mut Vec<String>,
        args: &mut Vec<Operand>,
        before: &mut Vec<Stmt>,
        after: &mut Vec<Stmt>,
    ) {
        let place = match tree {
            Tree::Tuple(ts) => {
                text.push('(');
                for t in ts {
                    self.assigned(t, span, text, pieces, args, before, after);
                    text.push_str(", ");
                }
                text.push(')');
                return;
            }
            Tree::Leaf(Leaf::Root(r)) => {
                let init = Init::Pure(Pure::Atom(Frag::text(DEFAULT)));
                before.push(Stmt { results: vec![], op: Op::New(*r, init), span });
                Place::from(*r)
            }
            Tree::Leaf(Leaf::Value(v)) => {
                let (name, ty) = (self.func.value(*v).name.clone(), self.func.value(*v).ty.clone());
                let zero = self.func.new_value("zero", ty.clone(), false);
                let root = self.func.new_root(name, ty.clone(), Hold::Owned, false);
                let atom = Op::Pure(Pure::Atom(super::finish::placeholder("0", &ty)));
                before.push(Stmt { results: vec![zero], op: atom, span });
                before.push(Stmt { results: vec![], op: Op::New(root, Init::Value(zero)), span });
                after.push(Stmt { results: vec![*v], op: Op::Load(Place::from(root)), span });
                Place::from(root)
            }
        };
        text.push_str("*(");
        pieces.push(std::mem::take(text));
        args.push(Operand::RefMut(place));
        text.push(')');
    }
}

const DEFAULT: &str = "::core::default::Default::default()";

/// `matches!(place, Shape::Circle { .. })`, as lowering writes it.
fn is_variant_test(p: &Pure) -> bool {
    let holds = |p: &String| p == super::fallible::HOLDS;
    matches!(p, Pure::Template { pieces, .. }
        if pieces.first().is_some_and(holds) || pieces.first().is_some_and(|p| p == "matches!(") && pieces.last().is_some_and(|p| p.ends_with("{ .. })")))
}

/// An order of elements, an index among them, or whether something holds of them.
fn is_decision(p: &Pure) -> bool {
    let Pure::Template { pieces, .. } = p else { return false };
    sorting::is_order(pieces) || method_at(pieces).is_some_and(|name| sorting::decides(&name))
}

/// A call as a template.
fn as_template(call: Pure) -> (Vec<String>, Vec<Operand>) {
    match call {
        Pure::Template { pieces, args } => (pieces, args),
        Pure::Call { path, args } => {
            let commas = (1..args.len()).map(|_| ", ".to_string());
            let mut pieces: Vec<String> = std::iter::once(format!("{}(", path.0)).chain(commas).collect();
            match args.is_empty() {
                true => pieces[0].push(')'),
                false => pieces.push(")".into()),
            }
            (pieces, args)
        }
        // `call_by_path` makes no other form.
        _ => (vec![String::new()], Vec::new()),
    }
}

/// The parts of a tuple in memory.
fn take_apart(tree: &Tree<Leaf>, place: Place, span: Span, out: &mut Vec<Stmt>) {
    match tree {
        Tree::Leaf(Leaf::Value(v)) => out.push(Stmt { results: vec![*v], op: Op::Load(place), span }),
        Tree::Leaf(Leaf::Root(r)) => {
            out.push(Stmt { results: vec![], op: Op::New(*r, Init::Clone(place)), span })
        }
        Tree::Tuple(ts) => {
            for (k, t) in ts.iter().enumerate() {
                take_apart(t, place.field(&k.to_string()), span, out);
            }
        }
    }
}

/// The method whose token the error stands at: the last one that is called outside of parentheses.
fn method_at(pieces: &[String]) -> Option<String> {
    let (mut depth, mut name, mut found) = (0i32, String::new(), None);
    let mut after_dot = false;
    for c in pieces.join(" ").chars() {
        match c {
            '(' | '[' | '{' => {
                if depth == 0 && c == '(' && after_dot && !name.is_empty() {
                    found = Some(name.clone());
                }
                depth += 1;
            }
            ')' | ']' | '}' => depth -= 1,
            '.' if depth == 0 => {
                after_dot = true;
                name.clear();
            }
            c if depth == 0 && (c.is_alphanumeric() || c == '_') => name.push(c),
            // A turbofish stands between the name and its arguments.
            ':' | '<' | '>' | ' ' => {}
            _ if depth == 0 => after_dot = false,
            _ => {}
        }
    }
    found
}

/// What takes an `Option` or `Result` apart that another function returned.
const OPTION_TESTS: &[&str] = &["is_some", "is_none", "is_ok", "is_err"];

fn is_ordering(ty: &Ty) -> bool {
    matches!(ty, Ty::Named(n) if n.0.to_string().ends_with("Ordering"))
}

/// The call as an expression without derivative.
fn call_as_pure(c: &Call) -> Pure {
    super::user_method::as_method(&c.callee, &c.args).unwrap_or_else(|| call_by_path(c))
}

/// `path(args)`
fn call_by_path(c: &Call) -> Pure {
    let (path, fish) = (&c.callee.path.0, &c.callee.turbofish);
    let path: TokenStream = match fish {
        Some(f) => {
            let f = &f.0;
            quote!(#path::#f)
        }
        None => path.to_token_stream(),
    };
    let simple: Option<Vec<Operand>> = c
        .args
        .iter()
        .map(|a| match a {
            Arg::Value(Tree::Leaf(l)) => Some(leaf_operand(l)),
            Arg::Ref(p) => Some(Operand::Ref(p.clone())),
            Arg::RefMut(p) | Arg::Accumulate(p) => Some(Operand::RefMut(p.clone())),
            Arg::Value(_) | Arg::Lend(_) | Arg::Zero | Arg::NoAccumulator => None,
        })
        .collect();
    if let Some(args) = simple {
        return Pure::Call { path: Frag::new(path), args };
    }
    let (mut pieces, mut args, mut text) = (Vec::new(), Vec::new(), format!("{path}("));
    for a in &c.args {
        match a {
            Arg::Value(t) | Arg::Lend(t) => write_tree(t, &mut text, &mut pieces, &mut args),
            Arg::Ref(p) => {
                pieces.push(std::mem::take(&mut text));
                args.push(Operand::Ref(p.clone()));
            }
            Arg::RefMut(p) | Arg::Accumulate(p) => {
                pieces.push(std::mem::take(&mut text));
                args.push(Operand::RefMut(p.clone()));
            }
            Arg::Zero | Arg::NoAccumulator => {}
        }
        text.push_str(", ");
    }
    text.push(')');
    pieces.push(text);
    Pure::Template { pieces, args }
}

fn leaf_operand(l: &Leaf) -> Operand {
    match l {
        Leaf::Value(v) => Operand::Value(*v),
        Leaf::Root(r) => Operand::Place(Place::from(*r)),
    }
}

fn write_tree(t: &Tree<Leaf>, text: &mut String, pieces: &mut Vec<String>, args: &mut Vec<Operand>) {
    match t {
        Tree::Leaf(l) => {
            pieces.push(std::mem::take(text));
            args.push(leaf_operand(l));
        }
        Tree::Tuple(ts) => {
            text.push('(');
            for t in ts {
                write_tree(t, text, pieces, args);
                text.push_str(", ");
            }
            text.push(')');
        }
    }
}
