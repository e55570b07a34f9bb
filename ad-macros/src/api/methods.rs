//! What is generated for a method stands beside the method: `s.energy_grad(q)` forwards to the free function
//! `Spring_energy_grad(&s, q)`. And the type says which companion each of its methods has.
//!
//! In: what was generated for the free function. Out: an `impl` block with the forwarding methods, and the
//! implementations of `Method` (of `Operator` for the operators of `core::ops`) that name the companions.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::parse::impls::{Method, Owner, Receiver};

/// The operators of `core::ops`, which call sites write as symbols.
pub const OPERATORS: &[&str] = &[
    "Add",
    "Sub",
    "Mul",
    "Div",
    "Rem",
    "Neg",
    "AddAssign",
    "SubAssign",
    "MulAssign",
    "DivAssign",
    "RemAssign",
];

/// The operator that the block implements.
pub fn operator(owner: &Owner) -> Option<String> {
    let last = owner.of_trait.as_ref()?.segments.last()?.ident.to_string();
    OPERATORS.contains(&last.as_str()).then_some(last)
}

/// Says where the derivatives of the method are, and those of what was generated for it.
pub fn companion_impls(
    owner: &Owner,
    method: &Method,
    generated: &syn::File,
    public: &[String],
) -> TokenStream {
    let companion = &method.func.sig.ident;
    let (name, of) = match operator(owner) {
        Some(op) => {
            // The type of the right operand, `()` for a prefix operator.
            let rhs = match method.func.sig.inputs.iter().nth(1) {
                Some(syn::FnArg::Typed(t)) => {
                    let ty = &t.ty;
                    quote!(#ty)
                }
                _ => quote!(()),
            };
            (op, quote!(::ad_runtime::Operator<{ ::ad_runtime::name(NAME) }, #rhs>))
        }
        None => (method.name.to_string(), quote!(::ad_runtime::Method<{ ::ad_runtime::name(NAME) }>)),
    };
    let mut out = companion_impl(owner, with_name(of, &name), companion);
    if operator(owner).is_some() {
        return out;
    }
    for item in &generated.items {
        if let syn::Item::Struct(s) = item
            && public.contains(&s.ident.to_string())
        {
            let name = short_name(owner, &s.ident);
            let of = with_name(quote!(::ad_runtime::Method<{ ::ad_runtime::name(NAME) }>), &name);
            out.extend(companion_impl(owner, of, &s.ident));
        }
    }
    out
}

fn companion_impl(owner: &Owner, of: TokenStream, companion: &syn::Ident) -> TokenStream {
    let (generics, ty) = (&owner.generics, &owner.ty);
    let (decl, _, wheres) = generics.split_for_impl();
    quote! {
        impl #decl #of for #ty #wheres {
            type Companion = #companion;
        }
    }
}

/// `energy_grad` of `Spring_energy_grad`.
fn short_name(owner: &Owner, free: &syn::Ident) -> String {
    let free = free.to_string();
    free.strip_prefix(&format!("{}_", owner.stem())).unwrap_or(&free).to_string()
}

/// Puts the literal in the place of `NAME`.
fn with_name(tokens: TokenStream, name: &str) -> TokenStream {
    use proc_macro2::{Group, TokenTree};
    tokens
        .into_iter()
        .map(|t| match t {
            TokenTree::Ident(i) if i == "NAME" => TokenTree::Literal(proc_macro2::Literal::string(name)),
            TokenTree::Group(g) => {
                let mut group = Group::new(g.delimiter(), with_name(g.stream(), name));
                group.set_span(g.span());
                TokenTree::Group(group)
            }
            t => t,
        })
        .collect()
}

/// The methods that forward to the free functions.
pub fn forwarding(owner: &Owner, method: &Method, generated: &syn::File, public: &[String]) -> TokenStream {
    if operator(owner).is_some() {
        return TokenStream::new();
    }
    let own: Vec<String> = owner.generics.params.iter().map(param_name).collect();
    let methods: Vec<TokenStream> = generated
        .items
        .iter()
        .filter_map(|item| match item {
            syn::Item::Fn(f) if public.contains(&f.sig.ident.to_string()) => {
                Some(forward(f, method, &short_name(owner, &f.sig.ident), &own))
            }
            _ => None,
        })
        .collect();
    let (decl, _, wheres) = owner.generics.split_for_impl();
    let ty = &owner.ty;
    quote! {
        #[allow(dead_code, private_interfaces, private_bounds, clippy::all)]
        impl #decl #ty #wheres { #(#methods)* }
    }
}

fn param_name(p: &syn::GenericParam) -> String {
    match p {
        syn::GenericParam::Type(t) => t.ident.to_string(),
        syn::GenericParam::Const(c) => c.ident.to_string(),
        syn::GenericParam::Lifetime(l) => l.lifetime.to_string(),
    }
}

fn forward(f: &syn::ItemFn, method: &Method, short: &str, own: &[String]) -> TokenStream {
    let free = &f.sig.ident;
    let name = format_ident!("{short}", span = free.span());
    let this = match method.func.sig.inputs.first() {
        Some(syn::FnArg::Typed(t)) if method.receiver.is_some() => match &*t.pat {
            syn::Pat::Ident(p) => p.ident.to_string(),
            _ => String::new(),
        },
        _ => String::new(),
    };
    // A `self` by value is lent to the free functions. The two halves of a split both need it, so it is lent to them as well.
    let halves = short.ends_with("_fwd") || short.ends_with("_bwd");
    let by_value = method.receiver == Some(Receiver::Value) && !halves;
    let tangent = format!("{this}_t");
    let mut params = Vec::new();
    let mut args = Vec::new();
    for arg in &f.sig.inputs {
        let syn::FnArg::Typed(t) = arg else { continue };
        let name = match &*t.pat {
            syn::Pat::Ident(p) => p.ident.clone(),
            // A tuple that is taken apart there is passed on whole.
            _ => format_ident!("arg{}", params.len()),
        };
        if params.is_empty() && name == this {
            let (param, arg) = match &*t.ty {
                _ if by_value => (quote!(self), quote!(&self)),
                syn::Type::Reference(r) if r.mutability.is_some() => (quote!(&mut self), quote!(self)),
                _ => (quote!(&self), quote!(self)),
            };
            params.push(param);
            args.push(arg);
            continue;
        }
        let ty = &t.ty;
        if let syn::Type::Reference(r) = &**ty
            && by_value
            && name.to_string().starts_with(&tangent)
        {
            let ty = &r.elem;
            params.push(quote!(#name: #ty));
            args.push(quote!(&#name));
            continue;
        }
        params.push(quote!(#name: #ty));
        args.push(quote!(#name));
    }
    let generics: Vec<_> = f.sig.generics.params.iter().filter(|p| !own.contains(&param_name(p))).collect();
    let decl = if generics.is_empty() { quote!() } else { quote!(<#(#generics),*>) };
    let (docs, vis, output) =
        (f.attrs.iter().filter(|a| a.path().is_ident("doc") && !is_hidden(a)), &method.vis, &f.sig.output);
    quote! {
        #(#docs)*
        #[inline]
        #vis fn #name #decl(#(#params),*) #output { #free(#(#args),*) }
    }
}

fn is_hidden(a: &syn::Attribute) -> bool {
    matches!(a.meta, syn::Meta::List(_))
}
