//! `Option` and `Result` in memory: parameters, fields, what calls return, and the function's own result.
//!
//! In memory they are enums like the user's: a test, and a payload that is a part of the place. [`Cx::sum_as`] looks at such
//! memory as a [`Sum`]; [`Cx::sum_into`] writes a [`Sum`] to memory, one variant in each arm of a branch.
//!
//! Invariant: a payload is read only where the test holds. What an error is made of is text: it is constant.

use quote::ToTokens;
use syn::{Expr, Pat};

use super::Cx;
use super::env::{Item, LPlace, Loc, Sum};
use super::place::strip;
use super::types::{Kind, Type};
use crate::ir::types::{ERR, SOME};
use crate::ir::{Frag, Init, Leaf, Op, Operand, Place, Pure, Stmt, Tree, Value};

/// Which of the two something is, as far as its use tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Which {
    Option,
    Result,
    Either,
}

impl Which {
    pub fn of_variant(name: &str) -> Option<Which> {
        match name {
            "Some" | "None" => Some(Which::Option),
            "Ok" | "Err" => Some(Which::Result),
            _ => None,
        }
    }

    /// Of which of the two a path names a variant.
    pub fn of_path(path: &syn::Path) -> Option<Which> {
        Which::of_variant(std_variant(path)?)
    }

    /// What a receiver of this method is, if its type is not known.
    pub fn of_method(name: &str) -> Option<Which> {
        match name {
            "is_some" | "is_none" | "ok_or" | "ok_or_else" => Some(Which::Option),
            "is_ok" | "is_err" | "map_err" | "ok" => Some(Which::Result),
            "unwrap" | "expect" | "unwrap_or" | "unwrap_or_else" | "unwrap_or_default" | "map" | "map_or"
            | "map_or_else" | "and_then" => Some(Which::Either),
            _ => None,
        }
    }
}

/// The variant of `Option` or `Result` that a path names: an enum of the user's may have one of that name, too.
pub fn std_variant(path: &syn::Path) -> Option<&'static str> {
    let mut segments = path.segments.iter().rev().map(|s| s.ident.to_string());
    let last = segments.next()?;
    let of = segments.next().unwrap_or_default();
    let users = of.starts_with(char::is_uppercase) && of != "Option" && of != "Result";
    ["Some", "None", "Ok", "Err"].into_iter().find(|name| *name == last && !users)
}

/// `None`
pub fn none() -> Init {
    Init::Pure(Pure::Atom(Frag::text("::core::option::Option::None")))
}

/// `Some(payload)`, `Ok(payload)`, `Err(payload)`.
pub fn variant(name: &str, payload: Init) -> Init {
    let of = if name == "Some" { "option::Option" } else { "result::Result" };
    let path = Frag::text(&format!("::core::{of}::{name}"));
    Init::Struct { path, fields: vec![("0".into(), payload)] }
}

impl Cx<'_> {
    pub fn holds_sum(&self, t: &Type) -> bool {
        match self.infer.shallow(t) {
            Type::Option(_) | Type::Result(..) | Type::Fallible(_) => true,
            Type::Tuple(ts) => ts.iter().any(|t| self.holds_sum(t)),
            _ => false,
        }
    }

    pub fn is_result(&self, t: &Type) -> bool {
        matches!(self.infer.shallow(t), Type::Result(..))
    }

    pub fn is_sum_type(&self, t: &Type) -> bool {
        self.infer.shallow(t).payload().is_some()
    }

    fn is_open(&self, t: &Type) -> bool {
        self.infer.kind(t) == Some(Kind::Any)
    }

    pub fn sum_type(&mut self, which: Which, payload: Option<Type>) -> Type {
        let payload = Box::new(payload.unwrap_or_else(|| self.any_type()));
        match which {
            Which::Option => Type::Option(payload),
            Which::Result => Type::Result(payload, Box::new(self.any_type())),
            Which::Either => Type::Fallible(payload),
        }
    }

    /// The `Option` or `Result` that an item is, and whether it is seen through a reference, a mutable one.
    pub fn sum_as(&mut self, item: &Item, which: Which) -> Option<(Sum, Option<bool>)> {
        match item {
            Item::Sum(s) => Some(((**s).clone(), None)),
            Item::VarRef(v, path, m) => {
                let slot = self.slot(*v, path);
                let (sum, _) = self.sum_as(&slot, which)?;
                Some((sum, Some(*m)))
            }
            Item::Place(p) => self.sum_in(p, which).map(|s| (s, None)),
            Item::Ref(p, m) => self.sum_in(p, which).map(|s| (s, Some(*m))),
            Item::Fresh(init, ty) if self.is_sum_type(ty) => {
                let p = self.fresh_root(init.clone(), ty.clone(), "v");
                self.sum_in(&p, which).map(|s| (s, None))
            }
            Item::Value(v) => match self.result_as_sum(*v, which) {
                Some(p) => self.sum_in(&p, which).map(|s| (s, None)),
                None => Some((self.opaque_sum(*v), None)),
            },
            _ => None,
        }
    }

    /// The sum that memory is: its test, and its payloads as parts of the place.
    pub fn sum_in(&mut self, p: &LPlace, which: Which) -> Option<Sum> {
        if self.is_open(&p.ty) {
            let ty = self.sum_type(which, None);
            self.infer.unify(&p.ty, &ty);
        }
        let ty = self.infer.shallow(&p.ty);
        let payload = ty.payload()?.clone();
        let p = self.materialize(p.clone());
        let Loc::Mem(place) = p.loc else { return None };
        let at = |name: &str, ty| Item::Place(LPlace { loc: Loc::Mem(place.field(name)), ty });
        let no = match &ty {
            Type::Result(_, e) => at(ERR, self.error_type(e)),
            _ => Item::unit(),
        };
        let ask = |name: &str| {
            let recv = Operand::Place(place.clone());
            Pure::Method { recv, name: name.into(), turbofish: None, args: vec![] }
        };
        let test = match &ty {
            Type::Option(_) => ask("is_some"),
            Type::Result(..) => ask("is_ok"),
            _ => Pure::Template {
                pieces: vec![HOLDS.into(), ")".into()],
                args: vec![Operand::Ref(place.clone())],
            },
        };
        let is = self.pure(test, "is", Type::Bool);
        Some(Sum { result: matches!(ty, Type::Result(..)), is, yes: at(SOME, payload), no })
    }

    /// Numbers are values, all else is memory that is cloned where it is taken.
    fn error_type(&mut self, e: &Type) -> Type {
        match self.infer.shallow(e) {
            Type::Opaque(name) => Type::Named(name),
            Type::Var(_) => Type::Seq(Box::new(self.any_type())),
            t => t,
        }
    }

    /// What the last statement, a call, returned, is an `Option` or `Result`.
    pub fn result_as_sum(&mut self, v: Value, which: Which) -> Option<LPlace> {
        if let Some(p) = self.results.get(&v) {
            return Some(p.clone());
        }
        let ty = self.value_type(v);
        let is_it = |s: &Stmt| matches!(&s.op, Op::Call(c) if c.result == Tree::Leaf(Leaf::Value(v)));
        if !self.is_open(&ty) || !self.stmts.last().is_some_and(is_it) {
            return None;
        }
        let name = self.func.value(v).name.clone();
        let ty = self.sum_type(which, None);
        let root = self.new_root(&name, ty.clone());
        if let Some(Stmt { results, op: Op::Call(c), .. }) = self.stmts.last_mut() {
            results.clear();
            c.result = Tree::Leaf(Leaf::Root(root));
        }
        self.origins.moved(Leaf::Value(v), Leaf::Root(root));
        let p = LPlace { loc: Loc::Mem(root.into()), ty };
        self.results.insert(v, p.clone());
        Some(p)
    }

    /// Whether a method is one of `Option` or `Result`, by its receiver or, where that is not known, by its name.
    pub fn sum_receiver(
        &mut self,
        recv: &Item,
        m: &syn::ExprMethodCall,
        hint: Option<&Type>,
    ) -> Option<Which> {
        let by_name = Which::of_method(&m.method.to_string()).map(|w| self.sharpened(w, m, hint));
        let ty = match recv {
            Item::Place(p) | Item::Ref(p, _) => p.ty.clone(),
            Item::Fresh(_, ty) => ty.clone(),
            Item::VarRef(v, path, _) => match self.slot(*v, path) {
                Item::Place(p) => p.ty,
                _ => return None,
            },
            Item::Value(v) => {
                let called =
                    |s: &Stmt| matches!(&s.op, Op::Call(c) if c.result == Tree::Leaf(Leaf::Value(*v)));
                let ty = self.value_type(*v);
                return by_name.filter(|_| self.is_open(&ty) && self.stmts.last().is_some_and(called));
            }
            _ => return None,
        };
        if self.is_sum_type(&ty) {
            by_name.or(Some(Which::Either))
        } else {
            let expected =
                hint.is_some_and(|h| self.is_sum_type(h)) || self.sums.contains(&std::ptr::from_ref(m));
            // `self.v.map(f)` of a field that nothing says more of is an array's.
            by_name.filter(|_| self.is_open(&ty) && (expected || m.method != "map"))
        }
    }

    /// Which of the two it is where the method's name leaves it open: what is expected of the method's own result, or the
    /// number of its closure's parameters, may tell.
    fn sharpened(&self, which: Which, m: &syn::ExprMethodCall, hint: Option<&Type>) -> Which {
        if which != Which::Either {
            return which;
        }
        let name = m.method.to_string();
        match (name.as_str(), hint.map(|h| self.infer.shallow(h)), m.args.first().map(strip)) {
            ("map" | "and_then", Some(Type::Option(_)), _) => Which::Option,
            ("map" | "and_then", Some(Type::Result(..)), _) => Which::Result,
            ("unwrap_or_else" | "map_or_else", _, Some(Expr::Closure(c))) if c.inputs.is_empty() => {
                Which::Option
            }
            ("unwrap_or_else" | "map_or_else", _, Some(Expr::Closure(_))) => Which::Result,
            _ => which,
        }
    }

    /// The constant that a flag is.
    pub fn known_flag(&self, is: Value) -> Option<bool> {
        self.bools.get(&is).copied()
    }

    /// A payload that a variable takes: read where it is there.
    pub fn own_payload(&mut self, is: Value, item: Item, name: &str, mutable: bool) -> Item {
        match self.known_flag(is) {
            Some(false) => item,
            None if in_memory(&item) => self.branch(is, |cx| cx.own(item, name, mutable), |_| Item::Never),
            _ => self.own(item, name, mutable),
        }
    }

    /// An error that a variable takes.
    pub fn own_error(&mut self, is: Value, item: Item, name: &str, mutable: bool) -> Item {
        match (self.known_flag(is), &item) {
            // Text that is evaluated where it is returned.
            (_, Item::Fresh(..)) => item,
            (Some(true), _) => item,
            (None, _) if in_memory(&item) => {
                self.branch(is, |_| Item::Never, |cx| cx.own(item, name, mutable))
            }
            _ => self.own(item, name, mutable),
        }
    }

    /// A sum as the contents of new memory.
    pub fn sum_init(&mut self, s: Sum) -> Init {
        match self.known_flag(s.is) {
            Some(true) => self.yes_init(s),
            Some(false) => self.no_init(s),
            None => {
                let yes = self.item_type(&s.yes);
                let ty = if s.result {
                    Type::Result(Box::new(yes), Box::new(self.item_type(&s.no)))
                } else {
                    Type::Option(Box::new(yes))
                };
                let root = self.new_root("v", ty);
                self.stmt(Op::New(root, Init::Uninit));
                self.sum_into(root.into(), s);
                Init::Move(root.into())
            }
        }
    }

    fn yes_init(&mut self, s: Sum) -> Init {
        let payload = self.init_of(s.yes);
        variant(if s.result { "Ok" } else { "Some" }, payload)
    }

    fn no_init(&mut self, s: Sum) -> Init {
        if !s.result {
            return none();
        }
        let payload = self.init_of(s.no);
        variant("Err", payload)
    }

    /// `place = sum`
    pub fn sum_into(&mut self, place: Place, s: Sum) {
        let flag = self.known_flag(s.is);
        let yes = |cx: &mut Self, s: Sum| {
            let init = cx.yes_init(s);
            cx.stmt(Op::Assign(place.clone(), init));
            Item::unit()
        };
        let no = |cx: &mut Self, s: Sum| {
            let init = cx.no_init(s);
            cx.stmt(Op::Assign(place.clone(), init));
            Item::unit()
        };
        match flag {
            Some(true) => drop(yes(self, s)),
            Some(false) => drop(no(self, s)),
            None => {
                let (is, other) = (s.is, s.clone());
                self.branch(is, |cx| yes(cx, s), |cx| no(cx, other));
            }
        }
    }

    /// What stands in `Err(..)` or `.ok_or(..)`. A number is lowered like any other; all else is text, evaluated where it is
    /// returned: it is constant, so what it is made of need not be understood.
    pub fn error_item(&mut self, e: &Expr, ty: Option<&Type>) -> Item {
        let known = ty.map(|t| self.infer.shallow(t));
        let number = matches!(known, Some(Type::Float(_) | Type::Int(_) | Type::Bool));
        let open = known.as_ref().is_none_or(|t| self.is_open(t));
        if number || open && !is_text(e) {
            let item = self.expr(e, ty);
            return self.settle(item);
        }
        self.refuse_jumps(e);
        let text = self.template(e.to_token_stream());
        let ty = match known {
            Some(t) if !open => self.error_type(&t),
            _ => Type::Seq(Box::new(self.any_type())),
        };
        Item::Fresh(Init::Pure(text), ty)
    }

    fn refuse_jumps(&mut self, e: &Expr) {
        if super::usage::returns_in(e) {
            let m = crate::diagnostics::catalogue::unsupported(
                "`?` or `return` inside an error",
                "what an error is made of is kept as text",
                "bind its parts by `let` first",
            );
            self.errors.push(syn::spanned::Spanned::span(e), m);
        }
    }

    /// `From::from(error)`, as `?` does.
    pub fn converted(&mut self, no: Item, to: Option<&Type>) -> Item {
        let from = self.item_type(&no);
        let same = to.is_some_and(|t| self.type_text(t) != "_" && self.type_text(t) == self.type_text(&from));
        let to = match to {
            Some(t) => self.error_type(t),
            None => Type::Seq(Box::new(self.any_type())),
        };
        let (before, args) = match (&no, same) {
            (_, true) | (Item::Uninit(_) | Item::Never | Item::Tuple(_), _) => return no,
            (Item::Place(LPlace { loc: Loc::Mem(p), .. }), _) => (").clone())", Operand::Place(p.clone())),
            (Item::Value(v), _) => ("))", Operand::Value(*v)),
            (Item::Fresh(Init::Pure(Pure::Template { pieces, args }), _), _) => {
                let mut pieces = pieces.clone();
                pieces[0].insert_str(0, "::core::convert::From::from(");
                if let Some(last) = pieces.last_mut() {
                    last.push(')');
                }
                return Item::Fresh(Init::Pure(Pure::Template { pieces, args: args.clone() }), to);
            }
            _ => return no,
        };
        let pieces = vec!["::core::convert::From::from((".into(), before.into()];
        Item::Fresh(Init::Pure(Pure::Template { pieces, args: vec![args] }), to)
    }

    /// What a pattern says of the type of what it is matched with.
    pub fn matched_type(&mut self, pat: &Pat) -> Option<Type> {
        match pat {
            Pat::Ident(p) if p.ident == "None" => Some(self.sum_type(Which::Option, None)),
            Pat::Path(p) => match Which::of_path(&p.path) {
                Some(which) => Some(self.sum_type(which, None)),
                None => self.enum_of(&p.path),
            },
            Pat::TupleStruct(t) => {
                let name = std_variant(&t.path)?;
                let which = Which::of_variant(name)?;
                let inner = t.elems.first().filter(|_| name != "Err");
                let payload = inner.and_then(|p| self.matched_type(p));
                Some(self.sum_type(which, payload))
            }
            Pat::Tuple(t) => {
                let parts: Vec<Option<Type>> = t.elems.iter().map(|p| self.matched_type(p)).collect();
                if t.elems.iter().any(|p| matches!(p, Pat::Rest(_))) || parts.iter().all(Option::is_none) {
                    return None;
                }
                Some(Type::Tuple(parts.into_iter().map(|p| p.unwrap_or_else(|| self.any_type())).collect()))
            }
            Pat::Or(o) => o.cases.iter().find_map(|p| self.matched_type(p)),
            Pat::Paren(p) => self.matched_type(&p.pat),
            Pat::Guard(g) => self.matched_type(&g.pat),
            Pat::Reference(r) => self.matched_type(&r.pat),
            _ => None,
        }
    }

    /// The enum of the user's whose variant a pattern names: it is memory, and need not have the `==` by which constants are
    /// compared.
    fn enum_of(&self, path: &syn::Path) -> Option<Type> {
        let variant = crate::ir::variant(&Frag::new(path.to_token_stream()))?;
        let shouts = !variant.contains(char::is_lowercase);
        match self.literal_of_type(path) {
            Type::Named(of) if !shouts && !super::types::is_opaque(&of) => Some(Type::Named(of)),
            _ => None,
        }
    }

    /// Lowers what is matched: a call's result and a field's contents are what the patterns say.
    pub fn matched<'p>(&mut self, e: &Expr, mut pats: impl Iterator<Item = &'p Pat>) -> Item {
        let ty = pats.find_map(|p| self.matched_type(p));
        self.matched_as(e, ty)
    }

    /// The same, where the arms of a `match` tell what the payload is by how they use it.
    pub fn matched_by(&mut self, e: &Expr, arms: &[syn::Arm]) -> Item {
        let told = arms.iter().find(|a| holds(&a.pat)).and_then(|a| {
            let body = syn::Stmt::Expr((*a.body).clone(), None);
            self.pattern_hint(&a.pat, &[body])
        });
        let ty = told.or_else(|| arms.iter().find_map(|a| self.matched_type(&a.pat)));
        self.matched_as(e, ty)
    }

    /// What is matched with variants of the user's own enum is one, even where its type is known by its origin alone.
    pub fn as_enum(&mut self, item: Item, arms: &[syn::Arm]) -> Item {
        let names_variant = |p: &Pat| match p {
            Pat::TupleStruct(t) => t.path.segments.len() > 1,
            Pat::Struct(s) => s.path.segments.len() > 1,
            _ => false,
        };
        if !arms.iter().any(|a| names_variant(&a.pat)) {
            return item;
        }
        match item {
            Item::Place(p) => Item::Place(self.named_place(&p).unwrap_or(p)),
            Item::Ref(p, m) => Item::Ref(self.named_place(&p).unwrap_or(p), m),
            item => item,
        }
    }

    /// The same, where what stands behind a `let` tells it.
    pub fn matched_before(&mut self, l: &syn::ExprLet, body: &[syn::Stmt]) -> Item {
        let told = if holds(&l.pat) { self.pattern_hint(&l.pat, body) } else { None };
        let ty = told.or_else(|| self.matched_type(&l.pat));
        self.matched_as(&l.expr, ty)
    }

    fn matched_as(&mut self, e: &Expr, ty: Option<Type>) -> Item {
        let item = self.expr(e, ty.as_ref());
        if let (Some(ty), Item::Place(p) | Item::Ref(p, _)) = (&ty, &item) {
            let (ty, of) = (ty.clone(), p.ty.clone());
            if self.is_open(&of) {
                self.infer.unify(&of, &ty);
            }
        }
        item
    }
}

/// A pattern of the variant that has a payload.
fn holds(p: &Pat) -> bool {
    matches!(p, Pat::TupleStruct(t) if matches!(std_variant(&t.path), Some("Some" | "Ok")))
}

/// The test of what may be either.
pub const HOLDS: &str = "::ad_runtime::Fallible::holds(";

fn in_memory(item: &Item) -> bool {
    match item {
        Item::Place(_) => true,
        Item::Tuple(items) => items.iter().any(in_memory),
        _ => false,
    }
}

/// Made of strings, formats, or the user's variants.
fn is_text(e: &Expr) -> bool {
    match strip(e) {
        Expr::Lit(l) => matches!(l.lit, syn::Lit::Str(_) | syn::Lit::Char(_)),
        Expr::Macro(_) | Expr::Struct(_) => true,
        Expr::MethodCall(m) => is_text(&m.receiver),
        Expr::Call(c) => match strip(&c.func) {
            Expr::Path(p) => is_type_path(&p.path) || c.args.iter().any(is_text),
            _ => false,
        },
        Expr::Path(p) => is_type_path(&p.path),
        _ => false,
    }
}

fn is_type_path(p: &syn::Path) -> bool {
    let camel = |s: &syn::PathSegment| {
        let name = s.ident.to_string();
        name.starts_with(char::is_uppercase) && name.contains(char::is_lowercase)
    };
    p.segments.iter().any(camel)
}
