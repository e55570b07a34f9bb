//! Types that have no derivative wherever they stand.
//!
//! In: a type as written. Out: the part of it at fault: what is behind a trait object or a pointer is only known
//! at run time, and `impl Trait` has no name to generate code with.

use syn::visit::{self, Visit};

/// The first trait object, `impl Trait` or pointer in a type, from the outside in.
pub fn without_derivative(ty: &syn::Type) -> Option<&syn::Type> {
    let mut find = Find { found: None };
    find.visit_type(ty);
    find.found
}

struct Find<'t> {
    found: Option<&'t syn::Type>,
}

impl<'t> Visit<'t> for Find<'t> {
    fn visit_type(&mut self, ty: &'t syn::Type) {
        if self.found.is_some() {
            return;
        }
        match ty {
            syn::Type::Ptr(_)
            | syn::Type::TraitObject(_)
            | syn::Type::ImplTrait(_)
            | syn::Type::FnPtr(_)
            | syn::Type::Infer(_)
            | syn::Type::Macro(_) => self.found = Some(ty),
            _ => visit::visit_type(self, ty),
        }
    }
    /// The length of an array is no part of what has a derivative.
    fn visit_expr(&mut self, _: &'t syn::Expr) {}
}
