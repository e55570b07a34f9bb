//! How a caller names the types that belong to a function it calls: `<h as Reverse<fn(A, B)>>::Residuals`.

use quote::quote;

use crate::emit;
use crate::ir::*;

/// The residual type of a linearized call (whose arguments are the primal ones, then the tangents).
pub fn residual_ty(func: &Func, c: &Call) -> Ty {
    let args = &c.args[..c.args.len() / 2];
    let keys: Vec<_> = args.iter().map(|a| key(func, a)).collect();
    let forms = &c.callee.chain[..c.callee.chain.len().saturating_sub(1)];
    if let Some(bound) = &c.callee.bound {
        return Ty::Named(Frag::new(super::passes::projection(bound, forms, "Residuals")));
    }
    let path = &*c.callee.companion().0;
    let mut companion = quote!(#path);
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

/// The type of what a call (of the function itself) returns.
pub fn output_ty(func: &Func, c: &Call) -> proc_macro2::TokenStream {
    output_of(c, &|a| arg_ty(func, a))
}

/// The same, for arguments whose types are told by `of`.
pub fn output_of(c: &Call, of: &dyn Fn(&Arg) -> Ty) -> proc_macro2::TokenStream {
    if let Some(bound) = &c.callee.bound {
        return super::passes::projection(bound, &[], "Output");
    }
    let keys: Vec<_> = c.args.iter().map(|a| key_of(a, of)).collect();
    let path = &*c.callee.companion().0;
    quote!(<#path as ::ad_runtime::Reverse<fn(#(#keys),*)>>::Output)
}

fn key(func: &Func, a: &Arg) -> proc_macro2::TokenStream {
    key_of(a, &|a| arg_ty(func, a))
}

fn key_of(a: &Arg, of: &dyn Fn(&Arg) -> Ty) -> proc_macro2::TokenStream {
    let ty = match a {
        Arg::Zero | Arg::NoAccumulator => Ty::Named(Frag::new(quote!(::ad_runtime::Zero))),
        a => of(a),
    };
    let mut table = emit::Table::new();
    let text = if emit::is_known(&ty) { emit::ty(&ty, &mut table) } else { "::ad_runtime::Unknown".into() };
    table.tokens(&text)
}

fn arg_ty(func: &Func, a: &Arg) -> Ty {
    match a {
        Arg::Value(t) | Arg::Lend(t) => tree_ty(func, t),
        Arg::Ref(p) | Arg::RefMut(p) | Arg::Accumulate(p) => func.place_ty(p),
        Arg::Zero | Arg::NoAccumulator => Ty::Unknown,
    }
}

fn tree_ty(func: &Func, t: &Tree<Leaf>) -> Ty {
    match t {
        Tree::Tuple(ts) => Ty::Tuple(ts.iter().map(|t| tree_ty(func, t)).collect()),
        Tree::Leaf(Leaf::Value(v)) => func.value(*v).ty.clone(),
        Tree::Leaf(Leaf::Root(r)) => func.root(*r).ty.clone(),
    }
}
