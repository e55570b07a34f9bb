//! The gradient of a function that returns `Option` or `Result` of a float: fallible in the same way.
//!
//! The cotangent of the result is one where there is a value; the gradient is `Some`, `Ok` there, and else `None`, or the
//! same `Err`. Everything else about these types is what enums in memory are to the other stages.

use super::transpose::Transposer;
use crate::ir::build::Builder;
use crate::ir::types::{ERR, SOME};
use crate::ir::*;
use crate::optimise;

/// Whether the result holds a value.
fn holds(b: &mut Builder<'_>, r: Root) -> Value {
    let name = if matches!(b.func.root(r).ty, Ty::Option(_)) { "is_some" } else { "is_ok" };
    let test =
        Pure::Method { recv: Operand::Place(r.into()), name: name.into(), turbofish: None, args: vec![] };
    b.value(Op::Pure(test), "is", Ty::Bool, false)
}

/// The cotangent of the result `r`: one, where there is a value.
pub fn one(b: &mut Builder<'_>, t: &mut Transposer<'_>, r: Root, tangent: Root, payload: &Ty) {
    let c = t.cotangent_root(b.func, tangent);
    b.push(Op::New(c, Init::ZeroLike(r.into())));
    let cond = holds(b, r);
    let (stmts, ()) = b.nested(|b| {
        let one = b.value(Op::Pure(Pure::Atom(optimise::one(payload))), "one", payload.clone(), true);
        b.push(Op::Store(Place::from(c).field(SOME), one));
    });
    let then = Region { stmts, ..Region::default() };
    b.push(Op::If { cond, then, otherwise: Region::default() });
}

/// Makes the function return its gradient, with the value before it or without.
pub fn gradient(f: &mut Func, r: Root, (g, g_ty): (Tree<Leaf>, Ty), with_value: bool) {
    let of = f.root(r).ty.clone();
    let payload = of.payload().cloned().unwrap_or(Ty::Unknown);
    let inner = if with_value { Ty::Tuple(vec![payload.clone(), g_ty]) } else { g_ty };
    let (ty, yes) = match &of {
        Ty::Result(_, e) => (Ty::Result(Box::new(inner), e.clone()), "::core::result::Result::Ok"),
        _ => (Ty::Option(Box::new(inner)), "::core::option::Option::Some"),
    };
    let out = f.new_root("gradient", ty.clone(), Hold::Owned, false);
    let span = f.span;
    let body = std::mem::take(&mut f.body);
    let mut b = Builder::new(f, span);
    b.stmts = body.stmts;
    b.push(Op::New(out, Init::Uninit));
    let cond = holds(&mut b, r);
    let (stmts, ()) = b.nested(|b| {
        let mut init = contents(&g);
        if with_value {
            let value = b.value(Op::Load(Place::from(r).field(SOME)), "value", payload, false);
            init = Init::Tuple(vec![Init::Value(value), init]);
        }
        let some = Init::Struct { path: Frag::text(yes), fields: vec![("0".into(), init)] };
        b.push(Op::Assign(out.into(), some));
    });
    let then = Region { stmts, ..Region::default() };
    let (stmts, ()) = b.nested(|b| {
        let init = match &of {
            Ty::Result(..) => Init::Struct {
                path: Frag::text("::core::result::Result::Err"),
                fields: vec![("0".into(), Init::Clone(Place::from(r).field(ERR)))],
            },
            _ => Init::Pure(Pure::Atom(Frag::text("::core::option::Option::None"))),
        };
        b.push(Op::Assign(out.into(), init));
    });
    let otherwise = Region { stmts, ..Region::default() };
    b.push(Op::If { cond, then, otherwise });
    let stmts = std::mem::take(&mut b.stmts);
    f.body = Region { stmts, ..body };
    f.result = Tree::Leaf(Leaf::Root(out));
    f.result_ty = ty;
}

fn contents(t: &Tree<Leaf>) -> Init {
    match t {
        Tree::Leaf(Leaf::Value(v)) => Init::Value(*v),
        Tree::Leaf(Leaf::Root(r)) => Init::Move((*r).into()),
        Tree::Tuple(ts) => Init::Tuple(ts.iter().map(contents).collect()),
    }
}
