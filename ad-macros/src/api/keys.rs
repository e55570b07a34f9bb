//! How a caller names the types that belong to a function it calls: `<h as Reverse<fn(A, B)>>::Residuals`.

use quote::quote;

use crate::emit;
use crate::ir::*;

/// The residual type of a linearized call (whose arguments are the primal ones, then the tangents).
pub fn residual_ty(func: &Func, c: &Call) -> Ty {
    let args = &c.args[..c.args.len() / 2];
    let keys: Vec<_> = args.iter().map(|a| key(func, a)).collect();
    let path = &*c.callee.path.0;
    let mut companion = quote!(#path);
    let forms = &c.callee.chain[..c.callee.chain.len().saturating_sub(1)];
    for form in forms {
        let assoc = match form {
            Form::Fwd => quote!(Fwd),
            Form::Bwd => quote!(Bwd),
            Form::Jvp => quote!(Jvp),
        };
        companion = quote!(<#companion as ::ad_runtime::Nested>::#assoc);
    }
    Ty::Named(Frag::new(quote!(<#companion as ::ad_runtime::Reverse<fn(#(#keys),*)>>::Residuals)))
}

fn key(func: &Func, a: &Arg) -> proc_macro2::TokenStream {
    let ty = match a {
        Arg::Value(t) | Arg::Lend(t) => tree_ty(func, t),
        Arg::Ref(p) | Arg::RefMut(p) | Arg::Accumulate(p) => func.place_ty(p),
        Arg::Zero => Ty::Named(Frag::new(quote!(::ad_runtime::Zero))),
    };
    let mut table = emit::Table::new();
    let text = if emit::is_known(&ty) { emit::ty(&ty, &mut table) } else { "::ad_runtime::Unknown".into() };
    table.tokens(&text)
}

fn tree_ty(func: &Func, t: &Tree<Leaf>) -> Ty {
    match t {
        Tree::Tuple(ts) => Ty::Tuple(ts.iter().map(|t| tree_ty(func, t)).collect()),
        Tree::Leaf(Leaf::Value(v)) => func.value(*v).ty.clone(),
        Tree::Leaf(Leaf::Root(r)) => func.root(*r).ty.clone(),
    }
}

/// Names the types of results that lowering could not know: `<h as Reverse<fn(A, B)>>::Output`.
pub fn name_outputs(func: &mut Func) {
    let mut named = Vec::new();
    collect_outputs(func, &func.body, &mut named);
    for (leaf, ty) in named {
        match leaf {
            Leaf::Value(v) => func.values[v.0 as usize].ty = ty,
            Leaf::Root(r) => func.roots[r.0 as usize].ty = ty,
        }
    }
}

fn collect_outputs(func: &Func, r: &Region, out: &mut Vec<(Leaf, Ty)>) {
    for s in &r.stmts {
        match &s.op {
            Op::If { then, otherwise, .. } => {
                collect_outputs(func, then, out);
                collect_outputs(func, otherwise, out);
            }
            Op::Loop(l) => collect_outputs(func, &l.body, out),
            Op::Call(c) => {
                let Tree::Leaf(leaf) = &c.result else { continue };
                let known = match leaf {
                    Leaf::Value(v) => &func.value(*v).ty,
                    Leaf::Root(r) => &func.root(*r).ty,
                };
                if *known == Ty::Unknown {
                    let keys: Vec<_> = c.args.iter().map(|a| key(func, a)).collect();
                    let path = &*c.callee.path.0;
                    let ty = quote!(<#path as ::ad_runtime::Reverse<fn(#(#keys),*)>>::Output);
                    out.push((*leaf, Ty::Named(Frag::new(ty))));
                }
            }
            _ => {}
        }
    }
}
