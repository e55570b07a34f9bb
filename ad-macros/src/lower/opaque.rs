//! What a call returned, when its type is not known and nobody computes with it: it is only passed on, put into
//! an array, returned, or not used at all. It may be an array or a struct, so it is memory and not a scalar.
//!
//! In: a lowered function. Out: the same with such results as roots. A result that flows through a branch or
//! a loop as a value stays one.

use std::collections::{HashMap, HashSet};

use crate::ir::visit::{self, Visitor};
use crate::ir::*;

pub fn run(func: &mut Func) {
    let mut body = std::mem::take(&mut func.body);
    let mut uses = Uses::default();
    uses.region(&body);
    func.result.leaves().into_iter().for_each(|l| uses.leaf(l, true));
    generic_results(func, &body);
    fields_of_literals(func, &uses);
    // What the result was put into may have told its type since.
    let memory = |ty: &Ty| matches!(ty, Ty::Vec(_) | Ty::Array(..) | Ty::Option(_) | Ty::Result(..));
    let unknown = |v: &Value| func.value(*v).ty == Ty::Unknown || memory(&func.value(*v).ty);
    let opaque: Vec<Value> = uses
        .returned
        .iter()
        .copied()
        .filter(|v| unknown(v) && uses.all.get(v) == uses.passed.get(v))
        .collect();
    let mut rewrite = Rewrite { func, roots: HashMap::new(), once: HashSet::new() };
    for v in opaque {
        let data = rewrite.func.value(v).clone();
        let root = rewrite.func.new_root(data.name, data.ty, Hold::Owned, false);
        rewrite.roots.insert(v, root);
        if uses.all.get(&v) == Some(&1) {
            rewrite.once.insert(v);
        }
    }
    if !rewrite.roots.is_empty() {
        rewrite.region(&mut body);
        let roots = rewrite.roots;
        func.result = func.result.map(&mut |l| as_root(&roots, l));
    }
    func.body = body;
}

/// Of a call all whose floats are of the type parameter `T`, the unknown result is taken for a `T`: memory would need a
/// tangent type, which `T: Float` has not. Where that is wrong, rustc finds a type that does not fit.
fn generic_results(func: &mut Func, r: &Region) {
    for s in &r.stmts {
        match &s.op {
            Op::If { then, otherwise, .. } => {
                generic_results(func, then);
                generic_results(func, otherwise);
            }
            Op::Loop(l) => generic_results(func, &l.body),
            Op::Call(c) => {
                let Tree::Leaf(Leaf::Value(v)) = c.result else { continue };
                let types: Option<Vec<&Ty>> = c.args.iter().map(|a| scalar_type(func, a)).collect();
                let mut floats = types.iter().flatten().filter(|t| t.is_float());
                let Some(ty @ Ty::Float(FloatTy::Param(_))) = floats.next() else { continue };
                if func.value(v).ty == Ty::Unknown && floats.all(|t| t == ty) {
                    func.values[v.0 as usize].ty = (*ty).clone();
                }
            }
            _ => {}
        }
    }
}

/// What is put into the fields of structs and nothing else is taken for a `T` where `T` is the only type parameter: a generic
/// struct's fields are mostly such. Where that is wrong, rustc finds a type that does not fit.
fn fields_of_literals(func: &mut Func, uses: &Uses) {
    let mut floats = func.params.iter().filter_map(|p| match &p.ty {
        Ty::Named(name) => Some(name.0.to_string()),
        _ => None,
    });
    let parameter = |g: &syn::GenericParam| match g {
        syn::GenericParam::Type(t) => Some(t.ident.to_string()),
        _ => None,
    };
    let types: Vec<String> = func.generics.params.iter().filter_map(parameter).collect();
    let [only] = types.as_slice() else { return };
    let within = |name: String| name.split(|c: char| !c.is_alphanumeric() && c != '_').any(|w| w == only);
    if !floats.any(within) {
        return;
    }
    let ty = Ty::Float(FloatTy::Param(only.clone()));
    for v in &uses.returned {
        let fields = uses.fields.get(v);
        if fields.is_some() && fields == uses.all.get(v) && func.value(*v).ty == Ty::Unknown {
            func.values[v.0 as usize].ty = ty.clone();
        }
    }
}

fn scalar_type<'f>(func: &'f Func, a: &Arg) -> Option<&'f Ty> {
    match a {
        Arg::Value(Tree::Leaf(Leaf::Value(v))) => Some(&func.value(*v).ty),
        _ => None,
    }
}

fn as_root(roots: &HashMap<Value, Root>, l: &Leaf) -> Leaf {
    match l {
        Leaf::Value(v) => roots.get(v).map_or(*l, |&r| Leaf::Root(r)),
        Leaf::Root(_) => *l,
    }
}

/// How often each value is used, and how often only passed on.
#[derive(Default)]
struct Uses {
    returned: Vec<Value>,
    all: HashMap<Value, usize>,
    passed: HashMap<Value, usize>,
    /// How often as a field of a struct literal.
    fields: HashMap<Value, usize>,
}

impl Visitor for Uses {
    fn value(&mut self, v: Value) {
        *self.all.entry(v).or_default() += 1;
    }
}

impl Uses {
    fn leaf(&mut self, l: &Leaf, counted: bool) {
        if let Leaf::Value(v) = l {
            *self.passed.entry(*v).or_default() += 1;
            *self.all.entry(*v).or_default() += usize::from(counted);
        }
    }

    fn region(&mut self, r: &Region) {
        visit::region(r, self);
        self.passed_on(r);
    }

    fn passed_on(&mut self, r: &Region) {
        for s in &r.stmts {
            match &s.op {
                Op::If { then, otherwise, .. } => {
                    self.passed_on(then);
                    self.passed_on(otherwise);
                }
                Op::Loop(l) => self.passed_on(&l.body),
                Op::New(_, i) | Op::Assign(_, i) | Op::Push(_, i) => self.init(i),
                Op::Call(c) => {
                    for l in c.result.leaves() {
                        if let Leaf::Value(v) = l {
                            self.returned.push(*v);
                        }
                    }
                    for a in &c.args {
                        match a {
                            Arg::Value(t) => t.leaves().into_iter().for_each(|l| self.leaf(l, false)),
                            Arg::Lend(Tree::Leaf(l)) => self.leaf(l, false),
                            _ => {}
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn init(&mut self, i: &Init) {
        match i {
            Init::Value(v) => self.leaf(&Leaf::Value(*v), false),
            Init::List { elems, .. } | Init::Tuple(elems) => elems.iter().for_each(|e| self.init(e)),
            Init::Struct { fields, .. } => {
                for (_, e) in fields {
                    if let Init::Value(v) = e {
                        *self.fields.entry(*v).or_default() += 1;
                    }
                    self.init(e);
                }
            }
            _ => {}
        }
    }
}

struct Rewrite<'a> {
    func: &'a mut Func,
    roots: HashMap<Value, Root>,
    /// Used once.
    once: HashSet<Value>,
}

impl Rewrite<'_> {
    fn region(&mut self, r: &mut Region) {
        // What this region defines and uses once moves; anything else is copied.
        let mut here: HashSet<Value> = HashSet::new();
        for mut s in std::mem::take(&mut r.stmts) {
            let mut before = Vec::new();
            match &mut s.op {
                Op::If { then, otherwise, .. } => {
                    self.region(then);
                    self.region(otherwise);
                }
                Op::Loop(l) => self.region(&mut l.body),
                Op::New(_, i) | Op::Assign(_, i) | Op::Push(_, i) => self.init(i, &here),
                Op::Call(c) => {
                    for a in &mut c.args {
                        self.arg(a, &here, &mut before, s.span);
                    }
                    here.extend(s.results.iter().filter(|v| self.roots.contains_key(v)));
                    s.results.retain(|v| !self.roots.contains_key(v));
                    c.result = c.result.map(&mut |l| as_root(&self.roots, l));
                }
                _ => {}
            }
            r.stmts.append(&mut before);
            r.stmts.push(s);
        }
    }

    fn init(&self, i: &mut Init, here: &HashSet<Value>) {
        match i {
            Init::Value(v) => {
                if let Some(&r) = self.roots.get(v) {
                    let moves = here.contains(v) && self.once.contains(v);
                    *i = if moves { Init::Move(r.into()) } else { Init::Clone(r.into()) };
                }
            }
            Init::List { elems, .. } | Init::Tuple(elems) => {
                elems.iter_mut().for_each(|e| self.init(e, here));
            }
            Init::Struct { fields, .. } => fields.iter_mut().for_each(|(_, e)| self.init(e, here)),
            _ => {}
        }
    }

    fn arg(&mut self, a: &mut Arg, here: &HashSet<Value>, before: &mut Vec<Stmt>, span: proc_macro2::Span) {
        match a {
            Arg::Lend(Tree::Leaf(l)) => {
                if let Leaf::Root(r) = as_root(&self.roots, l) {
                    *a = Arg::Ref(r.into());
                }
            }
            Arg::Value(t) => {
                let (roots, once) = (&self.roots, &self.once);
                let func = &mut *self.func;
                *t = t.map(&mut |l| match l {
                    Leaf::Value(v) if roots.contains_key(v) && !(here.contains(v) && once.contains(v)) => {
                        let data = func.value(*v).clone();
                        let copy = func.new_root(data.name, data.ty, Hold::Owned, false);
                        let op = Op::New(copy, Init::Clone(roots[v].into()));
                        before.push(Stmt { results: vec![], op, span });
                        Leaf::Root(copy)
                    }
                    l => as_root(roots, l),
                });
            }
            Arg::Ref(_)
            | Arg::RefMut(_)
            | Arg::Accumulate(_)
            | Arg::Lend(_)
            | Arg::Zero
            | Arg::NoAccumulator => {}
        }
    }
}
