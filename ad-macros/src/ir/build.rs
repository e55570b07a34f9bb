//! Appending statements to a region while it is made.

use proc_macro2::Span;

use super::*;

/// A function under construction and the statements made so far.
pub struct Builder<'f> {
    pub func: &'f mut Func,
    pub stmts: Vec<Stmt>,
    pub span: Span,
}

impl<'f> Builder<'f> {
    pub fn new(func: &'f mut Func, span: Span) -> Self {
        Builder { func, stmts: Vec::new(), span }
    }
    pub fn push(&mut self, op: Op) {
        self.stmts.push(Stmt { results: vec![], op, span: self.span });
    }
    pub fn value(&mut self, op: Op, name: &str, ty: Ty, linear: bool) -> Value {
        let v = self.func.new_value(name, ty, linear);
        self.stmts.push(Stmt { results: vec![v], op, span: self.span });
        v
    }
    /// A constant expression from generated text.
    pub fn atom(&mut self, text: &str, ty: Ty) -> Value {
        self.value(Op::Pure(Pure::Atom(Frag::text(text))), "c", ty, false)
    }
    pub fn binary(&mut self, op: &'static str, a: Value, b: Value, ty: Ty, name: &str) -> Value {
        self.value(Op::Pure(Pure::Binary(op, Operand::Value(a), Operand::Value(b))), name, ty, false)
    }
    pub fn lin(&mut self, l: Lin, name: &str, ty: Ty) -> Value {
        self.value(Op::Lin(l), name, ty, true)
    }
    /// Runs `f` with an empty list of statements and returns what it appended.
    pub fn nested<R>(&mut self, f: impl FnOnce(&mut Self) -> R) -> (Vec<Stmt>, R) {
        let outer = std::mem::take(&mut self.stmts);
        let r = f(self);
        (std::mem::replace(&mut self.stmts, outer), r)
    }
}
