//! The pieces of signatures that items written as text share.

use crate::emit::{self, Table};
use crate::ir::*;

/// The type of a parameter as it is written.
pub fn param_ty(t: &mut Table, p: &Param) -> String {
    if let Some(written) = &p.written {
        return t.frag(written);
    }
    let ty = emit::ty(&p.ty, t);
    match p.mode {
        Mode::Value => ty,
        Mode::Ref => format!("&{ty}"),
        Mode::RefMut | Mode::Accumulator => format!("&mut {ty}"),
    }
}

/// A name that is valid as an argument (patterns have none).
pub fn arg_name(p: &Param, k: usize) -> String {
    let plain = p.name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '#');
    if plain && !p.name.is_empty() && p.name != "_" && p.name != "self" {
        super::companion::identifier(&p.name)
    } else {
        format!("a{k}")
    }
}

/// `x: &[f64], n: usize`
pub fn params(t: &mut Table, params: &[Param]) -> Vec<String> {
    params.iter().enumerate().map(|(k, p)| format!("{}: {}", arg_name(p, k), param_ty(t, p))).collect()
}

pub fn args(params: &[Param]) -> Vec<String> {
    params.iter().enumerate().map(|(k, p)| arg_name(p, k)).collect()
}

/// `<T: Float>` and ` where ..` of the function.
pub fn generics(t: &mut Table, func: &Func) -> (String, String) {
    let g = &func.generics;
    let params = &g.params;
    let decl = if params.is_empty() { String::new() } else { format!("<{}>", t.put(quote::quote!(#params))) };
    let predicates = g.where_clause.as_ref().map_or(String::new(), |w| {
        let predicates = &w.predicates;
        format!(" where {}", t.put(quote::quote!(#predicates)))
    });
    (decl, predicates)
}

pub fn vis(t: &mut Table, func: &Func) -> String {
    let vis = &*func.vis;
    match vis {
        syn::Visibility::Inherited => String::new(),
        vis => t.put(quote::quote!(#vis)),
    }
}

/// The names of type and const parameters: `<T, N>`.
pub fn type_params(func: &Func) -> Vec<String> {
    func.generics
        .params
        .iter()
        .filter_map(|p| match p {
            syn::GenericParam::Type(t) => Some(t.ident.to_string()),
            syn::GenericParam::Const(c) => Some(c.ident.to_string()),
            syn::GenericParam::Lifetime(_) => None,
        })
        .collect()
}
