//! Emitted text for functions made by hand, each against the code that a person would write.

use std::rc::Rc;

use proc_macro2::Span;

use super::{FnOptions, function};
use crate::ir::build::Builder;
use crate::ir::verify::verify;
use crate::ir::*;
use crate::rules::{Prim, Write, scalar};

mod calls;
mod loops;
mod memory;
mod straight;
mod text;

/// A function without parameters or body.
pub fn empty(name: &str) -> Func {
    Func {
        name: name.into(),
        generics: Rc::new(syn::Generics::default()),
        vis: Rc::new(syn::parse_quote!(pub)),
        params: vec![],
        result: Tree::unit(),
        result_ty: Ty::unit(),
        body: Region::default(),
        values: vec![],
        roots: vec![],
        span: Span::call_site(),
    }
}

/// Shorthands for building functions.
pub struct Make<'f> {
    pub b: Builder<'f>,
}

pub const F: Ty = Ty::F64;

pub fn slice() -> Ty {
    Ty::Slice(Box::new(Ty::F64))
}

pub fn prim(write: Write) -> Prim {
    let at = scalar::TABLE.iter().position(|r| r.write == write);
    Prim(at.expect("the table has the primitive") as u16)
}

impl Make<'_> {
    pub fn value_param(&mut self, name: &str, ty: Ty) -> Value {
        let v = self.b.func.new_value(name, ty.clone(), false);
        self.param(name, Mode::Value, Tree::Leaf(Leaf::Value(v)), ty);
        v
    }
    pub fn root_param(&mut self, name: &str, ty: Ty, mode: Mode, linear: bool) -> Root {
        let hold = match mode {
            Mode::Value => Hold::Owned,
            Mode::Ref => Hold::Ref,
            Mode::RefMut | Mode::Accumulator => Hold::RefMut,
        };
        let r = self.b.func.new_root(name, ty.clone(), hold, linear);
        self.param(name, mode, Tree::Leaf(Leaf::Root(r)), ty);
        r
    }
    pub fn param(&mut self, name: &str, mode: Mode, tree: Tree<Leaf>, ty: Ty) {
        let span = Span::call_site();
        self.b.func.params.push(Param {
            name: name.into(),
            mode,
            tree,
            ty,
            written: None,
            active: true,
            span,
        });
    }
    pub fn num(&mut self, text: &str) -> Value {
        let ty = if text.contains('.') { Ty::F64 } else { Ty::usize() };
        self.b.atom(text, ty)
    }
    pub fn op(&mut self, op: &'static str, a: Value, b: Value, name: &str) -> Value {
        let ty = self.b.func.value(a).ty.clone();
        self.b.value(Op::Prim(prim(Write::Infix(op)), vec![a, b]), name, ty, false)
    }
    pub fn method(&mut self, m: &'static str, args: &[Value], name: &str) -> Value {
        let ty = self.b.func.value(args[0]).ty.clone();
        self.b.value(Op::Prim(prim(Write::Method(m)), args.to_vec()), name, ty, false)
    }
    pub fn int(&mut self, op: &'static str, a: Value, b: Value, name: &str) -> Value {
        let compare = matches!(op, "<" | ">" | "==" | "<=" | ">=" | "!=");
        let ty = if compare { Ty::Bool } else { self.b.func.value(a).ty.clone() };
        self.b.binary(op, a, b, ty, name)
    }
    pub fn len(&mut self, r: Root, name: &str) -> Value {
        let recv = Operand::Place(r.into());
        let op = Pure::Method { recv, name: "len".into(), turbofish: None, args: vec![] };
        self.b.value(Op::Pure(op), name, Ty::usize(), false)
    }
    pub fn load(&mut self, p: Place, name: &str) -> Value {
        let (ty, linear) = (self.b.func.place_ty(&p), self.b.func.root(p.root).linear);
        self.b.value(Op::Load(p), name, ty, linear)
    }
    pub fn lin(&mut self, l: Lin, name: &str) -> Value {
        self.b.lin(l, name, Ty::F64)
    }
    pub fn new_root(&mut self, name: &str, ty: Ty, linear: bool, init: Init) -> Root {
        let r = self.b.func.new_root(name, ty, Hold::Owned, linear);
        self.b.push(Op::New(r, init));
        r
    }
    /// `for name in lo..hi`, carrying values under these names; returns the values after it.
    pub fn repeat(
        &mut self,
        (lo, hi, rev): (Value, Value, bool),
        carry: &[(&str, Value)],
        f: impl FnOnce(&mut Make<'_>, Value, &[Value]) -> (Vec<Value>, Option<Value>),
    ) -> Vec<Value> {
        let index = self.b.func.new_value("i", Ty::usize(), false);
        let kind = LoopKind::Range { index, lo, hi, step: None, rev };
        self.looped(kind, carry, |m, params| f(m, index, params))
    }
    pub fn looped(
        &mut self,
        kind: LoopKind,
        carry: &[(&str, Value)],
        f: impl FnOnce(&mut Make<'_>, &[Value]) -> (Vec<Value>, Option<Value>),
    ) -> Vec<Value> {
        let mut carried = Vec::new();
        let mut results = Vec::new();
        for &(name, init) in carry {
            let d = self.b.func.value(init).clone();
            let param = self.b.func.new_value(name, d.ty.clone(), d.linear);
            carried.push(Carried { param, init });
            results.push(self.b.func.new_value(name, d.ty, d.linear));
        }
        self.loop_with(kind, carried, results, f)
    }
    /// With the carried values made before, so that a condition can read them.
    pub fn loop_with(
        &mut self,
        kind: LoopKind,
        carried: Vec<Carried>,
        results: Vec<Value>,
        f: impl FnOnce(&mut Make<'_>, &[Value]) -> (Vec<Value>, Option<Value>),
    ) -> Vec<Value> {
        let params: Vec<Value> = carried.iter().map(|c| c.param).collect();
        let (stmts, (yields, exit)) = self.nested(|m| f(m, &params));
        let body = Region { stmts, yields, diverges: false };
        let op = Op::Loop(Box::new(Loop { kind, carried, body, exit }));
        self.b.stmts.push(Stmt { results: results.clone(), op, span: Span::call_site() });
        results
    }
    pub fn nested<R>(&mut self, f: impl FnOnce(&mut Make<'_>) -> R) -> (Vec<Stmt>, R) {
        let span = self.b.span;
        let mut inner = Make { b: Builder::new(self.b.func, span) };
        let r = f(&mut inner);
        let stmts = std::mem::take(&mut inner.b.stmts);
        (stmts, r)
    }
    /// `if`; results under these names and with the types of the first arm's yields.
    pub fn branch(
        &mut self,
        cond: Value,
        names: &[&str],
        then: impl FnOnce(&mut Make<'_>) -> Vec<Value>,
        otherwise: impl FnOnce(&mut Make<'_>) -> Vec<Value>,
    ) -> Vec<Value> {
        let arms = [self.nested(then), self.nested(otherwise)];
        let [then, otherwise] = arms.map(|(stmts, yields)| Region { stmts, yields, diverges: false });
        let results: Vec<Value> = names
            .iter()
            .zip(&then.yields)
            .map(|(name, &y)| {
                let d = self.b.func.value(y).clone();
                self.b.func.new_value(*name, d.ty, d.linear)
            })
            .collect();
        let op = Op::If { cond, then, otherwise };
        self.b.stmts.push(Stmt { results: results.clone(), op, span: Span::call_site() });
        results
    }
}

/// Builds a function; `f` returns its result.
pub fn make(name: &str, result_ty: Ty, f: impl FnOnce(&mut Make<'_>) -> Tree<Leaf>) -> Func {
    let mut func = empty(name);
    func.result_ty = result_ty;
    let (stmts, result) = {
        let mut m = Make { b: Builder::new(&mut func, Span::call_site()) };
        let result = f(&mut m);
        (std::mem::take(&mut m.b.stmts), result)
    };
    func.body = Region { stmts, yields: vec![], diverges: false };
    func.result = result;
    func
}

pub fn leaf(v: Value) -> Tree<Leaf> {
    Tree::Leaf(Leaf::Value(v))
}

/// The text of the function; it is verified, and its tokens are the same code.
pub fn text(func: &Func) -> String {
    if let Err(e) = verify(func) {
        panic!("{e}\n{func}");
    }
    let rendered = function(func, &FnOptions::default());
    let parsed = syn::parse2::<syn::ItemFn>(rendered.tokens.clone());
    assert!(parsed.is_ok(), "{}\n{}", parsed.err().map_or(String::new(), |e| e.to_string()), rendered.code);
    if let Some(dir) = std::env::var_os("AD_EMIT_DUMP") {
        let path = std::path::Path::new(&dir).join(format!("{}.rs", func.name));
        std::fs::write(path, format!("{}\n", rendered.code)).expect("the dump directory is writable");
    }
    rendered.code
}

pub fn check(func: &Func, expected: &str) {
    let code = text(func);
    assert!(code == expected.trim(), "expected:\n{}\n\ngot:\n{code}\n\nof:\n{func}", expected.trim());
}
