//! The derivatives of a trait's methods: what a bound on the trait gives to generic code.
//!
//! `#[differentiable] trait Potential { fn energy(&self, q: f64) -> f64; }` becomes
//!
//! ```text
//! trait Potential: Differentiable
//!     + Keeps<{energy}, Output = f64, Residuals: Clone>
//!     + Pass<{energy_fwd}, Fn = fn(&Self, f64) -> (f64, <Self as Keeps<{energy}>>::Residuals)> + .. bwd, jvp
//! {
//!     fn energy(&self, q: f64) -> f64;
//!     fn energy__ad_fwd(this: &Self, q: f64) -> .. { <Self as Pass<{energy_fwd}>>::FN(this, q) }   // and bwd, jvp
//! }
//! ```
//!
//! and an `impl` block implements `Keeps` and `Pass` with the functions that are generated for its methods. Generic
//! code calls `<P>::energy__ad_fwd(..)`, which needs nothing but the bound. Both sides are written from the same
//! signature by the same code, so they fit.
//!
//! In: a function and its split plan. Out: items as text. Deliberately absent: bodies; a trait has none.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::companion::{self, Written};
use super::signature;
use crate::emit::{self, Table};
use crate::ir::*;
use crate::transform::reverse::Split;

/// For whom the derivatives of a method are written down.
#[derive(Clone)]
pub enum Passing {
    /// A type that implements the trait.
    Impl { ty: TokenStream, generics: syn::Generics },
    /// The trait.
    Trait,
}

/// What the trait gets.
#[derive(Default)]
pub struct TraitParts {
    pub supertraits: Vec<TokenStream>,
    pub methods: TokenStream,
}

/// `energy`, `_fwd`: whose derivatives.
pub struct Name<'a> {
    pub method: &'a str,
    pub steps: &'a str,
}

impl Name<'_> {
    /// The key of a generated function, or of the function itself.
    fn key(&self, form: &str) -> Literal {
        key(&format!("{}{}{form}", self.method, self.steps))
    }
}

/// Whether the name of a function says that it is one of the passes that callers' passes reach.
pub fn is_pass(steps: &str) -> bool {
    let next = ["_fwd", "_bwd", "_jvp_pass"].iter().find_map(|s| steps.strip_prefix(s));
    steps.is_empty() || next.is_some_and(is_pass)
}

/// `ad_runtime::name`, at compile time of the macro: a literal needs no evaluation inside the bounds of a trait.
fn key(name: &str) -> Literal {
    let mut hash: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    for byte in name.bytes() {
        hash ^= u128::from(byte);
        hash = hash.wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
    }
    Literal::u128_unsuffixed(hash)
}

/// The name of the trait's function for this derivative.
pub fn function(method: &str, steps: &[Form], last: Form) -> String {
    let last = match last {
        Form::Fwd => "fwd",
        Form::Bwd => "bwd",
        Form::Jvp => "jvp",
    };
    format!("{method}__ad{}_{last}", steps_of(steps))
}

fn steps_of(steps: &[Form]) -> String {
    let text = |f: &Form| match f {
        Form::Fwd => "_fwd",
        Form::Bwd => "_bwd",
        Form::Jvp => "_jvp_pass",
    };
    steps.iter().map(text).collect()
}

/// How generic code names a type that belongs to a method.
pub fn projection(bound: &Bound, steps: &[Form], of: &str) -> TokenStream {
    let (ty, of) = (&*bound.ty.0, quote::format_ident!("{of}"));
    let key = key(&format!("{}{}", bound.method, steps_of(steps)));
    quote!(<#ty as ::ad_runtime::Keeps<#key>>::#of)
}

/// The bound that gives the function itself, which a closure has in no other way.
pub struct OwnPass {
    pub key: Literal,
    pub ty: TokenStream,
}

/// See [`OwnPass`].
pub fn own_pass(method: &str, ty: TokenStream) -> OwnPass {
    OwnPass { key: key(method), ty }
}

impl quote::ToTokens for OwnPass {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let (key, ty) = (&self.key, &self.ty);
        tokens.extend(quote!(::ad_runtime::Pass<#key, Fn = #ty>));
    }
}

/// What the implementation for a type says.
pub fn implementation(
    t: &mut Table,
    name: &Name<'_>,
    func: &Func,
    split: &Split,
    jvp: &Func,
    base: &str,
    (ty, generics): (&TokenStream, &syn::Generics),
) -> String {
    let (decl, _, wheres) = generics.split_for_impl();
    let (decl, wheres, ty) = (t.put(quote!(#decl)), t.put(quote!(#wheres)), t.put(ty.clone()));
    let output = emit::ty(&func.result_ty, t);
    let residuals = companion::residuals(split);
    let mut out = format!(
        "impl {decl} ::ad_runtime::Keeps<{}> for {ty} {wheres} {{ type Output = {output}; type Residuals = {residuals}; }}\n",
        name.key("")
    );
    for (form, f) in [("_fwd", &split.fwd), ("_bwd", &split.bwd), ("_jvp", jvp)] {
        let fn_ty = pointer(t, f);
        out += &format!(
            "impl {decl} ::ad_runtime::Pass<{}> for {ty} {wheres} {{ type Fn = {fn_ty}; const FN: Self::Fn = {base}{form}; }}\n",
            name.key(form)
        );
    }
    out
}

/// What the trait says: its supertraits, and the functions through which generic code calls them. `again` tells that
/// the passes are differentiated again.
pub fn declaration(
    parts: &mut TraitParts,
    name: &Name<'_>,
    func: &Func,
    split: &Split,
    jvp: &Func,
    again: bool,
) {
    let mut t = Table::new();
    let residuals = abstract_residuals(name);
    let output = emit::ty(&func.result_ty, &mut t);
    let bound = if again { "::ad_runtime::Differentiable" } else { "::core::clone::Clone" };
    let text = format!("::ad_runtime::Keeps<{}, Output = {output}, Residuals: {bound}>", name.key(""));
    parts.supertraits.push(t.tokens(&text));
    let abstractly = |f: &Func| make_abstract(f, split, name);
    let forms = [("_fwd", abstractly(&split.fwd)), ("_bwd", abstractly(&split.bwd)), ("_jvp", jvp.clone())];
    for (form, f) in &forms {
        let mut t = Table::new();
        let text = format!("::ad_runtime::Pass<{}, Fn = {}>", name.key(form), pointer(&mut t, f));
        parts.supertraits.push(t.tokens(&text));
    }
    let mut t = Table::new();
    let lifetimes: Vec<_> = func.generics.lifetimes().collect();
    let decl = if lifetimes.is_empty() { String::new() } else { t.put(quote!(<#(#lifetimes),*>)) };
    let written = |t: &mut Table, form: &str| Written {
        head: format!(
            "#[doc(hidden)] #[inline(always)] #[allow(non_snake_case, unused_variables, unused_mut, clippy::all)] fn {}__ad{}{form}{decl}(",
            name.method, name.steps
        ),
        wheres: String::new(),
        call: format!("<Self as ::ad_runtime::Pass<{}>>::FN", name.key(form)),
        residuals: t.put(residuals.clone()),
    };
    let texts = [
        {
            let w = written(&mut t, "_fwd");
            companion::fwd(&mut t, func, &w)
        },
        {
            let w = written(&mut t, "_bwd");
            companion::bwd(&mut t, func, &w)
        },
        {
            let w = written(&mut t, "_jvp");
            companion::jvp(&mut t, func, &w)
        },
    ];
    parts.methods.extend(t.tokens(&texts.join("\n")));
}

fn abstract_residuals(name: &Name<'_>) -> TokenStream {
    let key = name.key("");
    quote!(<Self as ::ad_runtime::Keeps<#key>>::Residuals)
}

/// The function with the residual struct of its plan, which belongs to no trait, replaced by what the implementor keeps.
pub fn make_abstract(func: &Func, split: &Split, name: &Name<'_>) -> Func {
    let to = Ty::Named(Frag::new(abstract_residuals(name)));
    let mut f = func.clone();
    for p in &mut f.params {
        p.ty = replaced(&p.ty, &split.residuals.name, &to);
    }
    f.result_ty = replaced(&f.result_ty, &split.residuals.name, &to);
    f
}

fn replaced(ty: &Ty, name: &str, to: &Ty) -> Ty {
    let go = |t: &Ty| Box::new(replaced(t, name, to));
    match ty {
        Ty::Struct(s) if s.name == name => to.clone(),
        Ty::Tuple(ts) => Ty::Tuple(ts.iter().map(|t| replaced(t, name, to)).collect()),
        Ty::Array(t, n) => Ty::Array(go(t), n.clone()),
        Ty::Slice(t) => Ty::Slice(go(t)),
        Ty::Vec(t) => Ty::Vec(go(t)),
        Ty::Option(t) => Ty::Option(go(t)),
        Ty::Result(t, e) => Ty::Result(go(t), e.clone()),
        Ty::Float(_) | Ty::Int(_) | Ty::Bool | Ty::Struct(_) | Ty::Named(_) | Ty::Unknown => ty.clone(),
    }
}

/// The type of a pointer to the function.
fn pointer(t: &mut Table, f: &Func) -> String {
    let params: Vec<String> = f.params.iter().map(|p| param(t, p)).collect();
    format!("fn({}) -> {}", params.join(", "), emit::ty(&f.result_ty, t))
}

/// A parameter's type with its lifetimes left to elision.
fn param(t: &mut Table, p: &Param) -> String {
    match &p.written {
        Some(written) => t.put(elided((*written.0).clone())),
        None => signature::param_ty(t, p),
    }
}

/// `&'a [f64]` is `&[f64]`, `View<'a>` is `View<'_>`.
fn elided(tokens: TokenStream) -> TokenStream {
    use syn::visit_mut::VisitMut;
    struct Elide;
    impl VisitMut for Elide {
        fn visit_lifetime_mut(&mut self, l: &mut syn::Lifetime) {
            if l.ident != "static" {
                *l = syn::Lifetime::new("'_", l.span());
            }
        }
    }
    let Ok(mut ty) = syn::parse2::<syn::Type>(tokens.clone()) else { return tokens };
    Elide.visit_type_mut(&mut ty);
    quote!(#ty)
}
