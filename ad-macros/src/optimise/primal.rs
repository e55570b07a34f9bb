//! A linear program is an ordinary program too: the next level differentiates it like any other.

use crate::ir::*;
use crate::rules::scalar;

/// Turns every linear operation, value and root into an ordinary one.
pub fn delinearise(func: &mut Func) {
    let mut body = std::mem::take(&mut func.body);
    region(func, &mut body);
    func.body = body;
    func.values.iter_mut().for_each(|v| v.linear = false);
    func.roots.iter_mut().for_each(|r| r.linear = false);
}

fn region(func: &mut Func, r: &mut Region) {
    for s in std::mem::take(&mut r.stmts) {
        let Stmt { results, mut op, span } = s;
        match &mut op {
            Op::If { then, otherwise, .. } => {
                region(func, then);
                region(func, otherwise);
            }
            Op::Loop(l) => region(func, &mut l.body),
            Op::Lin(l) => {
                let ty = func.value(results[0]).ty.clone();
                let (before, ordinary) = ordinary(func, l, &ty, span);
                r.stmts.extend(before);
                op = ordinary;
            }
            _ => {}
        }
        r.stmts.push(Stmt { results, op, span });
    }
}

fn ordinary(func: &mut Func, l: &Lin, ty: &Ty, span: proc_macro2::Span) -> (Vec<Stmt>, Op) {
    let plain = |op| (Vec::new(), op);
    match *l {
        Lin::Zero => plain(Op::Pure(Pure::Atom(zero_in(func, ty)))),
        Lin::Add(a, b) => plain(Op::Prim(scalar::ADD, vec![a, b])),
        Lin::Sub(a, b) => plain(Op::Prim(scalar::SUB, vec![a, b])),
        Lin::Neg(a) => plain(Op::Prim(scalar::NEG, vec![a])),
        Lin::Scale(k, x) => plain(Op::Prim(scalar::MUL, vec![k, x])),
        Lin::Unscale(k, x) => plain(Op::Prim(scalar::DIV, vec![x, k])),
        Lin::Cast(x) => plain(Op::Cast(x)),
        Lin::Select(cond, a, b) => {
            let mut arm = |v: Option<Value>| match v {
                Some(v) => Region { stmts: vec![], yields: vec![v], diverges: false },
                None => {
                    let z = func.new_value("zero", ty.clone(), false);
                    let stmt = Stmt { results: vec![z], op: Op::Pure(Pure::Atom(zero_in(func, ty))), span };
                    Region { stmts: vec![stmt], yields: vec![z], diverges: false }
                }
            };
            let (then, otherwise) = (arm(a), arm(b));
            plain(Op::If { cond, then, otherwise })
        }
    }
}

/// The zero of a value; in generic code, one of a type that is only known by name is a number.
fn zero_in(func: &Func, ty: &Ty) -> Frag {
    match ty {
        Ty::Named(_) if func.generics.type_params().next().is_some() => {
            Frag::text("::ad_runtime::num_traits::Zero::zero()")
        }
        ty => zero(ty),
    }
}

/// The zero of a float type.
pub fn zero(ty: &Ty) -> Frag {
    constant(ty, "0.0", "zero")
}

/// The one of a float type.
pub fn one(ty: &Ty) -> Frag {
    constant(ty, "1.0", "one")
}

fn constant(ty: &Ty, literal: &str, method: &str) -> Frag {
    match ty {
        Ty::Float(FloatTy::Param(t)) => Frag::text(&format!("{t}::{method}()")),
        Ty::Float(_) => Frag::text(literal),
        // The cotangent of a `Result` without payload.
        Ty::Result(t, _) if **t == Ty::unit() => Frag::text("::core::result::Result::Ok(())"),
        // The tangent of an integer. Nothing else in `vec![(x_t1, ..)]` tells what it is.
        Ty::Tuple(ts) if ts.is_empty() => Frag::text("()"),
        _ => Frag::text("::core::default::Default::default()"),
    }
}
