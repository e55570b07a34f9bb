//! `impl Potential` in the place of a parameter's type is a type parameter without a name; generated functions need one.
//!
//! In: the signature. Out: the same with `__P0: Potential` for each. The user's own function stays as it is written.

use syn::visit_mut::{self, VisitMut};

/// Gives every `impl Trait` among the parameters a name.
pub fn name_impl_traits(sig: &mut syn::Signature) {
    let mut name = Name { params: Vec::new() };
    for arg in &mut sig.inputs {
        if let syn::FnArg::Typed(t) = arg {
            name.visit_type_mut(&mut t.ty);
        }
    }
    sig.generics.params.extend(name.params);
    if !sig.generics.params.is_empty() {
        sig.generics.lt_token.get_or_insert_default();
        sig.generics.gt_token.get_or_insert_default();
    }
}

struct Name {
    params: Vec<syn::GenericParam>,
}

impl VisitMut for Name {
    fn visit_type_mut(&mut self, ty: &mut syn::Type) {
        if let syn::Type::ImplTrait(of) = ty {
            let ident = quote::format_ident!("__P{}", self.params.len());
            let bounds = &of.bounds;
            self.params.push(syn::parse_quote!(#ident: #bounds));
            *ty = syn::parse_quote!(#ident);
            return;
        }
        visit_mut::visit_type_mut(self, ty);
    }
}
