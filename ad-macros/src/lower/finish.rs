//! Types are known now: they are written into the function, and what was taken for a float and is not is put
//! right (integer arithmetic, casts from integers, the text of placeholders).

use std::collections::HashSet;

use super::Cx;
use super::types::{Kind, Type};
use crate::ir::types;
use crate::ir::{FloatTy, Frag, Func, Leaf, Loop, LoopKind, Op, Operand, Pure, Region, Ty, Value};
use crate::rules::Write;

impl Cx<'_> {
    /// The finished function, types resolved.
    pub fn finish(mut self) -> Func {
        self.name_integer_fields();
        self.leave_integer_results();
        for (k, t) in self.vtypes.iter().enumerate() {
            self.func.values[k].ty = self.infer.resolve(t, &self.float);
        }
        for (k, t) in self.rtypes.iter().enumerate() {
            self.func.roots[k].ty = self.infer.resolve(t, &self.float);
        }
        let dummies: HashSet<Value> = self.dummies.iter().copied().collect();
        let mut body = std::mem::take(&mut self.func.body);
        let fix = Fix { func: &self.func, dummies: &dummies };
        fix.region(&mut body);
        self.func.body = body;
        self.func
    }
}

impl Cx<'_> {
    /// An integer field whose type nothing tells is called by the field; a literal's default may be another type.
    fn name_integer_fields(&mut self) {
        for ((of, member), ty) in self.fields.clone() {
            let field = Ty::Named(Frag::text(&of)).project(&crate::ir::Proj::Field(member));
            if let (Some(Kind::Int), Ty::Named(name)) = (self.infer.kind(&ty), field) {
                self.infer.unify(&ty, &Type::Int(name.0.to_string()));
            }
        }
    }
}

impl Cx<'_> {
    /// A literal beside it does not tell the width of an integer that a call returned.
    fn leave_integer_results(&mut self) {
        for leaf in self.origins.returned() {
            let ty = match leaf {
                Leaf::Value(v) => self.value_type(v),
                Leaf::Root(r) => self.root_type(r),
            };
            self.infer.leave_integers(&ty);
        }
    }
}

struct Fix<'f> {
    func: &'f Func,
    dummies: &'f HashSet<Value>,
}

impl Fix<'_> {
    fn region(&self, r: &mut Region) {
        for s in &mut r.stmts {
            match &mut s.op {
                Op::If { then, otherwise, .. } => {
                    self.region(then);
                    self.region(otherwise);
                }
                Op::Loop(l) => self.in_loop(l),
                op => self.op(op, s.results.first().copied()),
            }
        }
    }
    fn in_loop(&self, l: &mut Loop) {
        if let LoopKind::While(c) = &mut l.kind {
            self.region(c);
        }
        self.region(&mut l.body);
    }

    fn op(&self, op: &mut Op, result: Option<Value>) {
        let Some(r) = result else { return };
        let ty = &self.func.value(r).ty;
        let integer = |t: &Ty| matches!(t, Ty::Int(_) | Ty::Bool);
        match op {
            Op::Prim(prim, args) if integer(ty) => {
                let mut args = args.iter().map(|&a| Operand::Value(a)).collect::<Vec<_>>();
                let first = args.remove(0);
                *op = Op::Pure(match (prim.write, args.len()) {
                    (Write::Infix(o), 1) => Pure::Binary(o, first, args.remove(0)),
                    (Write::Prefix(o), _) => Pure::Unary(o, first),
                    (Write::Method(name) | Write::Infix(name), _) => {
                        Pure::Method { recv: first, name: name.into(), turbofish: None, args }
                    }
                });
            }
            Op::Cast(v) if integer(&self.func.value(*v).ty) => {
                *op = Op::Pure(Pure::Cast(Operand::Value(*v), type_text(ty)))
            }
            Op::Pure(Pure::Cast(_, to)) if to.0.to_string() == "_" => *to = type_text(ty),
            Op::Pure(Pure::Atom(text)) if self.dummies.contains(&r) => {
                *text = placeholder(&text.0.to_string(), ty)
            }
            _ => {}
        }
    }
}

/// The text of `0` or `1` as a constant of this type.
pub fn placeholder(number: &str, ty: &Ty) -> Frag {
    let one = number == "1";
    match ty {
        Ty::Float(FloatTy::F64) => Frag::text(&format!("{number}.0f64")),
        Ty::Float(FloatTy::F32) => Frag::text(&format!("{number}.0f32")),
        Ty::Float(FloatTy::Param(p)) => Frag::text(&format!("{p}::{}()", if one { "one" } else { "zero" })),
        Ty::Bool => Frag::text("false"),
        Ty::Int(i) if i.starts_with('<') || i == types::ANY_INT => Frag::text(number),
        Ty::Int(i) => Frag::text(&format!("{number}{i}")),
        _ if one => Frag::text("1.0"),
        _ => Frag::text("::core::default::Default::default()"),
    }
}

/// A scalar type as text.
pub fn type_text(ty: &Ty) -> Frag {
    match ty {
        Ty::Float(FloatTy::F64) => Frag::text("f64"),
        Ty::Float(FloatTy::F32) => Frag::text("f32"),
        Ty::Float(FloatTy::Param(p)) => Frag::text(p),
        Ty::Int(i) => Frag::text(i),
        Ty::Bool => Frag::text("bool"),
        Ty::Named(n) => n.clone(),
        _ => Frag::text("_"),
    }
}
