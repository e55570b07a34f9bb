//! Type parameters, and the bounds under which each impl exists.
//!
//! A type parameter is a float unless a bound says `Differentiable` (or one of the traits that imply it). The bound
//! `Float` is added where a parameter stands in an active field; parameters of constant fields need none. An associated
//! type (`M::Scalar`) answers for itself.
//!
//! The tangent has the parameters that its fields mention: a marker or the lifetime of a constant field would be unused.
//!
//! Deliberately absent: bounds on whole field types (`Vec<T>: Debug`), which make recursive types unprovable.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::visit::Visit;
use syn::{GenericParam, TypeParamBound, WherePredicate};

use super::model::Variant;

/// The type parameters by what they stand for.
pub struct Params {
    pub floats: Vec<Ident>,
    /// Bounded by `Differentiable`.
    pub others: Vec<Ident>,
}

impl Params {
    pub fn of(generics: &syn::Generics) -> Params {
        let (others, floats) = generics
            .type_params()
            .map(|p| p.ident.clone())
            .partition(|ident| bounds(ident, generics).any(is_differentiable));
        Params { floats, others }
    }
}

/// The bounds on a parameter, where it is declared and in the `where` clause.
fn bounds<'a>(ident: &'a Ident, generics: &'a syn::Generics) -> impl Iterator<Item = &'a TypeParamBound> {
    let declared = generics.type_params().filter(move |p| p.ident == *ident).flat_map(|p| &p.bounds);
    let predicates = generics.where_clause.iter().flat_map(|w| &w.predicates);
    let clause = predicates.filter_map(move |p| match p {
        WherePredicate::Type(t) if is_path(&t.bounded_ty, ident) => Some(&t.bounds),
        _ => None,
    });
    declared.chain(clause.flatten())
}

fn is_path(ty: &syn::Type, ident: &Ident) -> bool {
    matches!(ty, syn::Type::Path(p) if p.qself.is_none() && p.path.is_ident(ident))
}

fn is_differentiable(bound: &TypeParamBound) -> bool {
    const TRAITS: [&str; 4] = ["Differentiable", "Tangent", "VectorSpace", "Advance"];
    match bound {
        TypeParamBound::Trait(t) => {
            t.path.segments.last().is_some_and(|s| TRAITS.iter().any(|name| s.ident == name))
        }
        _ => false,
    }
}

/// The generics of the item or of its tangent.
pub struct Side {
    /// With bounds and defaults, as an item declares them.
    pub declared: TokenStream,
    /// With bounds, as an impl has them.
    pub impl_params: TokenStream,
    pub args: TokenStream,
    predicates: Vec<TokenStream>,
}

impl Side {
    /// `where`, with predicates of one impl.
    pub fn clause(&self, more: &[TokenStream]) -> TokenStream {
        let all = self.predicates.iter().chain(more);
        if self.predicates.is_empty() && more.is_empty() { quote!() } else { quote!(where #(#all),*) }
    }
}

pub struct Generics {
    pub item: Side,
    pub tangent: Side,
    /// The float parameters that active fields mention.
    pub floats: Vec<Ident>,
    /// Parameters and associated types that answer for themselves.
    pub others: Vec<TokenStream>,
    /// There are parameters of which nothing is known: whether the item is `Clone` may depend on them.
    pub cloned_if: bool,
}

impl Generics {
    pub fn new(generics: &syn::Generics, params: &Params, variants: &[Variant]) -> Generics {
        let mut mentions = Mentions { params, floats: Vec::new(), others: Vec::new(), projected: Vec::new() };
        let mut tokens = TokenStream::new();
        for field in variants.iter().flat_map(|v| &v.fields) {
            if let Some(active) = field.active() {
                mentions.visit_type(&field.ty);
                tokens.extend(active.ty.clone());
            }
        }
        let Mentions { floats, mut others, projected, .. } = mentions;
        let mut added: Vec<TokenStream> =
            floats.iter().map(|t| quote!(#t: ::ad_runtime::num_traits::Float)).collect();
        added.extend(projected.iter().map(|p| quote!(#p: ::ad_runtime::Differentiable)));
        let known = |t: &syn::TypeParam| floats.contains(&t.ident) || params.others.contains(&t.ident);
        let cloned_if = !generics.type_params().all(known);
        others.extend(projected);
        Generics {
            item: side(generics, |_| true, &added),
            tangent: side(generics, |name| mentioned(&tokens, name), &added),
            floats,
            others,
            cloned_if,
        }
    }
    /// One predicate for the tangent of each type that answers for itself.
    pub fn tangents(&self, bound: &TokenStream) -> Vec<TokenStream> {
        let on = |t: &TokenStream| quote!(<#t as ::ad_runtime::Differentiable>::Tangent: #bound);
        self.others.iter().map(on).collect()
    }
}

fn side(generics: &syn::Generics, keep: impl Fn(&str) -> bool, added: &[TokenStream]) -> Side {
    let (mut declared, mut impl_params, mut args) = (Vec::new(), Vec::new(), Vec::new());
    let dropped: Vec<String> = generics.params.iter().map(name_of).filter(|n| !keep(n)).collect();
    for param in generics.params.iter().filter(|p| keep(&name_of(p))) {
        let mut param = param.clone();
        take_attributes(&mut param);
        limit_bounds(&mut param, &dropped);
        declared.push(param.to_token_stream());
        take_default(&mut param);
        impl_params.push(param.to_token_stream());
        args.push(match &param {
            GenericParam::Lifetime(l) => l.lifetime.to_token_stream(),
            GenericParam::Type(t) => t.ident.to_token_stream(),
            GenericParam::Const(c) => c.ident.to_token_stream(),
        });
    }
    let clause = generics.where_clause.iter().flat_map(|w| &w.predicates).map(ToTokens::to_token_stream);
    // A predicate on a parameter that is left out has nothing to say.
    let kept = |p: &TokenStream| !dropped.iter().any(|d| mentioned(p, d));
    let predicates = clause.chain(added.iter().cloned()).filter(kept).collect();
    let brackets = |list: Vec<TokenStream>| if list.is_empty() { quote!() } else { quote!(<#(#list),*>) };
    Side {
        declared: brackets(declared),
        impl_params: brackets(impl_params),
        args: brackets(args),
        predicates,
    }
}

fn take_attributes(param: &mut GenericParam) {
    match param {
        GenericParam::Lifetime(p) => p.attrs.clear(),
        GenericParam::Type(p) => p.attrs.clear(),
        GenericParam::Const(p) => p.attrs.clear(),
    }
}

fn take_default(param: &mut GenericParam) {
    match param {
        GenericParam::Lifetime(_) => {}
        GenericParam::Type(p) => p.default = None,
        GenericParam::Const(p) => p.default = None,
    }
}

/// Bounds without those that mention a parameter that is left out.
fn limit_bounds(param: &mut GenericParam, dropped: &[String]) {
    let GenericParam::Type(p) = param else { return };
    let kept = |b: &TypeParamBound| !dropped.iter().any(|d| mentioned(&b.to_token_stream(), d));
    p.bounds = std::mem::take(&mut p.bounds).into_iter().filter(kept).collect();
}

/// `T`, `'a`.
fn name_of(param: &GenericParam) -> String {
    match param {
        GenericParam::Lifetime(l) => l.lifetime.to_string(),
        GenericParam::Type(t) => t.ident.to_string(),
        GenericParam::Const(c) => c.ident.to_string(),
    }
}

/// Whether the identifier or lifetime stands among the tokens.
fn mentioned(tokens: &TokenStream, name: &str) -> bool {
    let mut quote_before = false;
    tokens.clone().into_iter().any(|token| {
        let lifetime = std::mem::take(&mut quote_before);
        match token {
            TokenTree::Ident(ident) if lifetime => name.strip_prefix('\'').is_some_and(|n| ident == n),
            TokenTree::Ident(ident) => ident == name,
            TokenTree::Group(group) => mentioned(&group.stream(), name),
            TokenTree::Punct(p) => {
                quote_before = p.as_char() == '\'';
                false
            }
            TokenTree::Literal(_) => false,
        }
    })
}

/// The parameters that a field's type mentions, and the associated types of parameters.
struct Mentions<'a> {
    params: &'a Params,
    floats: Vec<Ident>,
    others: Vec<TokenStream>,
    projected: Vec<TokenStream>,
}

impl<'ast> Visit<'ast> for Mentions<'_> {
    fn visit_type_path(&mut self, path: &'ast syn::TypePath) {
        // `M::Scalar`, `<M as Model>::Scalar`: nothing is known of `M` itself.
        let of_param = path.qself.is_none()
            && path.path.segments.len() > 1
            && path.path.segments.first().is_some_and(|s| self.is_param(&s.ident));
        if of_param || path.qself.is_some() {
            let span = syn::spanned::Spanned::span(path);
            push_new(&mut self.projected, quote_spanned!(span=> #path));
            return;
        }
        if let Some(ident) = path.path.get_ident() {
            if self.params.floats.contains(ident) && !self.floats.contains(ident) {
                self.floats.push(ident.clone());
            }
            if self.params.others.contains(ident) {
                push_new(&mut self.others, ident.to_token_stream());
            }
        }
        syn::visit::visit_type_path(self, path);
    }
}

impl Mentions<'_> {
    fn is_param(&self, ident: &Ident) -> bool {
        self.params.floats.contains(ident) || self.params.others.contains(ident)
    }
}

fn push_new(list: &mut Vec<TokenStream>, item: TokenStream) {
    if !list.iter().any(|t| t.to_string() == item.to_string()) {
        list.push(item);
    }
}
