//! `_jacobian` and `_hessian`: products with basis vectors.

use super::signature::{args, generics, params, vis};
use crate::emit::{self, Table};
use crate::ir::*;

/// `f_hessian(args)`: for one active parameter that is a float, an array or slice of floats, or for several
/// scalars. Nothing where the shape has no name in the contract.
pub fn hessian(t: &mut Table, func: &Func, base: &str) -> String {
    let active: Vec<&Param> = func.params.iter().filter(|p| p.active).collect();
    let call_args = args(&func.params).join(", ");
    let (ty, body) = match &active[..] {
        [p] => match (&p.ty, p.mode) {
            (Ty::Float(_), Mode::Value) => {
                (emit::ty(&p.ty, t), format!("{base}_hvp({call_args}, {})", one(&p.ty)))
            }
            (Ty::Array(e, n), mode) if e.is_float() => {
                let n = t.frag(n);
                let lend = if mode == Mode::Ref { "&" } else { "" };
                let e_ty = emit::ty(e, t);
                (
                    format!("[[{e_ty}; {n}]; {n}]"),
                    format!(
                        "::core::array::from_fn(|row__| {{ let mut v__ = [{}; {n}]; v__[row__] = {}; {base}_hvp({call_args}, {lend}v__) }})",
                        zero(e),
                        one(e)
                    ),
                )
            }
            (Ty::Slice(e) | Ty::Vec(e), Mode::Ref) if e.is_float() => {
                let name = args(std::slice::from_ref(*p)).remove(0);
                let e_ty = emit::ty(e, t);
                (
                    format!("::std::vec::Vec<::std::vec::Vec<{e_ty}>>"),
                    format!(
                        "let n__ = {name}.len(); let mut v__ = ::std::vec![{}; n__]; let mut h__ = ::std::vec::Vec::with_capacity(n__);\n\
                         for row__ in 0..n__ {{ v__[row__] = {}; h__.push({base}_hvp({call_args}, &v__)); v__[row__] = {}; }} h__",
                        zero(e),
                        one(e),
                        zero(e)
                    ),
                )
            }
            _ => return String::new(),
        },
        several
            if !several.is_empty()
                && several
                    .iter()
                    .all(|p| p.mode == Mode::Value && p.ty == several[0].ty && p.ty.is_float()) =>
        {
            let k = several.len();
            let ty = &several[0].ty;
            let e_ty = emit::ty(ty, t);
            let rows: Vec<String> = (0..k)
                .map(|i| {
                    let v: Vec<String> = (0..k).map(|j| if i == j { one(ty) } else { zero(ty) }).collect();
                    format!("{{ let h__ = {base}_hvp({call_args}, {}); [{}] }}", v.join(", "), parts(k))
                })
                .collect();
            (format!("[[{e_ty}; {k}]; {k}]"), format!("[{}]", rows.join(", ")))
        }
        _ => return String::new(),
    };
    function(
        t,
        func,
        &format!("{base}_hessian"),
        &ty,
        &body,
        &format!("The Hessian of `{base}`, one Hessian-vector product for each row."),
    )
}

fn parts(k: usize) -> String {
    (0..k).map(|i| format!("h__.{i}")).collect::<Vec<_>>().join(", ")
}

fn zero(ty: &Ty) -> String {
    super::residuals::zero("", ty)
}

fn one(ty: &Ty) -> String {
    match ty {
        Ty::Float(FloatTy::Param(t)) => format!("<{t} as ::ad_runtime::num_traits::One>::one()"),
        _ => "1.0".into(),
    }
}

fn function(t: &mut Table, func: &Func, name: &str, ty: &str, body: &str, doc: &str) -> String {
    let (decl, wheres) = generics(t, func);
    let vis = vis(t, func);
    let params = params(t, &func.params).join(", ");
    format!(
        "#[doc = {doc:?}] #[inline] #[allow(dead_code, private_interfaces, private_bounds, clippy::all)] {vis} fn {name}{decl}({params}) -> {ty}{wheres} {{ {body} }}\n"
    )
}

/// `f_jacobian(args)`: one cotangent of the arguments for each component of the result.
pub fn jacobian(t: &mut Table, func: &Func, base: &str) -> String {
    if func.params.iter().any(|p| p.mode == Mode::RefMut) {
        return String::new();
    }
    let tys: Vec<Ty> = func.params.iter().filter(|p| p.active).map(|p| p.ty.tangent()).collect();
    let g = match &tys[..] {
        [one] => emit::ty(one, t),
        _ => emit::ty(&Ty::Tuple(tys), t),
    };
    // By-value arguments are used once for each component.
    let cloned: Vec<String> = func
        .params
        .iter()
        .zip(args(&func.params))
        .map(|(p, name)| match p.mode {
            Mode::Value if !p.ty.is_scalar() => format!("::core::clone::Clone::clone(&{name})"),
            _ => name,
        })
        .collect();
    let cloned = cloned.join(", ");
    let (ty, body) = match &func.result_ty {
        Ty::Array(e, n) if e.is_float() => {
            let n = t.frag(n);
            (
                format!("[{g}; {n}]"),
                format!(
                    "::core::array::from_fn(|row__| {{ let mut ct__ = [{}; {n}]; ct__[row__] = {}; {base}_vjp({cloned}, ct__).1 }})",
                    zero(e),
                    one(e)
                ),
            )
        }
        Ty::Vec(e) if e.is_float() => (
            format!("::std::vec::Vec<{g}>"),
            format!(
                "let n__ = {base}_fwd({cloned}).0.len(); let mut ct__ = ::std::vec![{}; n__]; let mut rows__ = ::std::vec::Vec::with_capacity(n__);\n\
                 for row__ in 0..n__ {{ ct__[row__] = {}; rows__.push({base}_vjp({cloned}, &ct__).1); ct__[row__] = {}; }} rows__",
                zero(e),
                one(e),
                zero(e)
            ),
        ),
        _ => return String::new(),
    };
    let doc =
        format!("The Jacobian of `{base}`, row by row: one backward pass for each component of the result.");
    function(t, func, &format!("{base}_jacobian"), &ty, &body, &doc)
}
