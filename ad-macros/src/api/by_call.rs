//! A function as one call of itself.
//!
//! The derivative of `f_vjp` could be made from its whole body, in which the forward and the backward pass of `f`
//! stand joined. But everything that a pass needs of its own derivatives is generated anyway, for callers: so what
//! users call is differentiated as `let (y, r) = f_fwd(x); let g = f_bwd(x, &r, ct); (y, g)`, and its derivatives are
//! a few calls instead of a second copy of the passes'. Only gradients, whose derivatives are what second order is
//! mostly for, are differentiated as the one loop nest they are.
//!
//! In: a function. Out: one with the same signature whose body calls it through its companion. Nothing where the
//! arguments alone do not tell the generics of the call.

use super::{companion, signature};
use crate::ir::*;

pub fn by_call(func: &Func) -> Option<Func> {
    // A function of which nothing can be differentiated is called without derivatives.
    let in_place = func.params.iter().any(|p| p.active && p.mode == Mode::RefMut);
    if !func.result_ty.may_be_active() && !in_place {
        return None;
    }
    let mut told = String::new();
    for p in &func.params {
        told += &format!(" {:?}", p.ty);
    }
    let tells = |name: &String| told.split(|c: char| !c.is_alphanumeric() && c != '_').any(|w| w == name);
    if !signature::type_params(func).iter().all(tells) {
        return None;
    }
    let mut f = func.clone();
    f.body = Region::default();
    let mut results = Vec::new();
    let result = func.result.map(&mut |leaf| match leaf {
        Leaf::Value(v) => {
            let data = func.value(*v);
            let v = f.new_value(data.name.clone(), data.ty.clone(), false);
            results.push(v);
            Leaf::Value(v)
        }
        Leaf::Root(r) => {
            let data = func.root(*r);
            Leaf::Root(f.new_root(data.name.clone(), data.ty.clone(), Hold::Owned, false))
        }
    });
    let callee = Callee {
        path: Frag::text(&companion::identifier(&func.name)),
        companion: None,
        bound: None,
        turbofish: None,
        guessed: false,
        chain: Vec::new(),
    };
    let args = func.params.iter().map(argument).collect::<Option<Vec<_>>>()?;
    let call = Op::Call(Box::new(Call { callee, args, result: result.clone() }));
    f.body.stmts = vec![Stmt { results, op: call, span: func.span }];
    f.result = result;
    Some(f)
}

fn argument(p: &Param) -> Option<Arg> {
    let place = || match p.tree {
        Tree::Leaf(Leaf::Root(r)) => Some(Place::from(r)),
        _ => None,
    };
    Some(match p.mode {
        Mode::Value => Arg::Value(p.tree.clone()),
        Mode::Ref => Arg::Ref(place()?),
        Mode::RefMut => Arg::RefMut(place()?),
        Mode::Accumulator => Arg::Accumulate(place()?),
    })
}
