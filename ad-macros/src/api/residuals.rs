//! Residual structs and their tangents.

use super::signature;
use crate::emit::{self, Table};
use crate::ir::types::PHANTOM;
use crate::ir::*;

/// `<T, N>` of a residual struct: all type and const parameters of the function.
pub fn generics(func: &Func) -> String {
    let names = signature::type_params(func);
    if names.is_empty() { String::new() } else { format!("<{}>", names.join(", ")) }
}

/// The field that mentions type parameters which no other field mentions.
pub fn phantom(func: &Func) -> Option<(String, Ty)> {
    let types: Vec<String> = func
        .generics
        .params
        .iter()
        .filter_map(|p| match p {
            syn::GenericParam::Type(t) => Some(t.ident.to_string()),
            _ => None,
        })
        .collect();
    // Written as an integer type: it is constant, and only its name matters.
    (!types.is_empty()).then(|| {
        (
            PHANTOM.to_string(),
            Ty::Int(format!("::core::marker::PhantomData<fn() -> ({},)>", types.join(", "))),
        )
    })
}

/// The struct, and with `tangent` its tangent and what that needs.
pub fn text(t: &mut Table, func: &Func, def: &StructDef, tangent: bool) -> String {
    let (decl, wheres) = declared_generics(t, &func.generics);
    let vis = signature::vis(t, func);
    let (name, generics) = (&def.name, &def.generics);
    let mut out = format!(
        "#[doc(hidden)] #[derive(Clone)] #[allow(dead_code, missing_debug_implementations, private_interfaces, private_bounds, clippy::all)]\n\
         {vis} struct {name}{decl}{wheres} {{ {} }}\n",
        fields(t, def)
    );
    if tangent {
        let (decl, wheres) = declared_generics(t, &crate::parse::closures::raised(&func.generics));
        let Ty::Struct(tan) = Ty::Struct(std::rc::Rc::new(def.clone())).tangent() else { return out };
        let tan_name = &tan.name;
        out += &format!(
            "#[doc(hidden)] #[derive(Clone)] #[allow(dead_code, missing_debug_implementations, private_interfaces, private_bounds, clippy::all)]\n\
             {vis} struct {tan_name}{decl}{wheres} {{ {} }}\n",
            fields(t, &tan)
        );
        for from in [def, &*tan] {
            let zeros: Vec<String> = tan
                .fields
                .iter()
                .map(|(n, _)| {
                    let ty = from
                        .fields
                        .iter()
                        .find(|(m, _)| m == n)
                        .map(|(_, t)| t.clone())
                        .unwrap_or(Ty::Unknown);
                    format!(
                        "{n}: {}",
                        if n == PHANTOM {
                            "::core::marker::PhantomData".into()
                        } else {
                            zero(&format!("self.{n}"), &ty)
                        }
                    )
                })
                .collect();
            out += &format!(
                "#[allow(clippy::all)] impl{decl} ::ad_runtime::Differentiable for {}{generics}{wheres} {{\n\
                 type Tangent = {tan_name}{generics};\n\
                 #[inline] fn zero_tangent(&self) -> Self::Tangent {{ {tan_name} {{ {} }} }}\n}}\n",
                from.name,
                zeros.join(", ")
            );
        }
        let adds: Vec<String> = tan
            .fields
            .iter()
            .filter(|(n, _)| n != PHANTOM)
            .map(|(n, ty)| add(&format!("self.{n}"), &format!("other.{n}"), ty))
            .collect();
        out += &format!(
            "#[allow(unused_variables, clippy::all)] impl{decl} ::ad_runtime::Tangent for {tan_name}{generics}{wheres} {{\n\
             #[inline] fn add(&mut self, other: &Self) {{ {} }}\n}}\n",
            adds.join(" ")
        );
    }
    out
}

/// Lifetimes are left out: residuals own what they hold.
fn declared_generics(t: &mut Table, generics: &syn::Generics) -> (String, String) {
    let params: Vec<_> =
        generics.params.iter().filter(|p| !matches!(p, syn::GenericParam::Lifetime(_))).collect();
    let decl =
        if params.is_empty() { String::new() } else { format!("<{}>", t.put(quote::quote!(#(#params),*))) };
    let wheres = generics.where_clause.as_ref().map_or(String::new(), |w| {
        let predicates = &w.predicates;
        format!(" where {}", t.put(quote::quote!(#predicates)))
    });
    (decl, wheres)
}

fn fields(t: &mut Table, def: &StructDef) -> String {
    let fields: Vec<String> =
        def.fields.iter().map(|(n, ty)| format!("pub {n}: {}", emit::ty(ty, t))).collect();
    fields.join(", ")
}

/// The zero tangent of an expression of this type. Floats that are type parameters have no impl to ask.
pub fn zero(e: &str, ty: &Ty) -> String {
    match ty {
        Ty::Float(FloatTy::Param(t)) => format!("<{t} as ::ad_runtime::num_traits::Zero>::zero()"),
        Ty::Float(_) => "0.0".into(),
        Ty::Vec(el) | Ty::Slice(el) if el.is_float() => format!("::std::vec![{}; {e}.len()]", zero("", el)),
        // Part by part: a type parameter among them has no impl to ask.
        Ty::Tuple(ts) => from_type(ty).unwrap_or_else(|| {
            let parts = ts.iter().enumerate().map(|(k, t)| zero(&format!("{e}.{k}"), t) + ",");
            format!("({})", parts.collect::<String>())
        }),
        Ty::Array(..) => from_type(ty).unwrap_or_else(|| format!("{}(&{e})", emit::zero_path(ty))),
        _ => format!("{}(&{e})", emit::zero_path(ty)),
    }
}

/// The zero tangent of a type that needs no value to show its shape.
pub fn from_type(ty: &Ty) -> Option<String> {
    match ty {
        Ty::Float(_) => Some(zero("", ty)),
        Ty::Int(_) | Ty::Bool => Some("()".into()),
        Ty::Array(el, n) => Some(format!("[{}; {}]", from_type(el)?, n.0)),
        Ty::Tuple(ts) => {
            let parts: Option<Vec<String>> = ts.iter().map(|t| Some(from_type(t)? + ",")).collect();
            Some(format!("({})", parts?.concat()))
        }
        Ty::Vec(_) | Ty::Slice(_) | Ty::Option(_) | Ty::Result(..) => None,
        Ty::Struct(_) | Ty::Named(_) | Ty::Unknown => None,
    }
}

fn add(a: &str, b: &str, ty: &Ty) -> String {
    match ty {
        Ty::Float(_) => format!("{a} = {a} + {b};"),
        Ty::Vec(el) | Ty::Array(el, _) if el.is_float() => {
            format!("for (a, b) in {a}.iter_mut().zip({b}.iter()) {{ *a = *a + *b; }}")
        }
        Ty::Tuple(ts) => {
            ts.iter().enumerate().map(|(k, t)| add(&format!("{a}.{k}"), &format!("{b}.{k}"), t)).collect()
        }
        _ => format!("{}(&mut {a}, &{b});", emit::add_path(ty)),
    }
}
