//! Type parameters that stand for the user's own types, by the traits that bound them.
//!
//! `P: Potential` is such a type; `T: Float` is a number, and so is a `T` that is used like one, whatever its bound.
//! In: the generics and the function. Out: the names of the parameters that are types with methods; a call of a method
//! of such a type is a call through the bound.
//!
//! Deliberately absent: what the traits are. A parameter that is taken for the wrong kind does not compile.

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

use super::{Cx, types, usage};
use crate::ir::{Bound, Frag};

/// Traits whose implementors are numbers, or that say nothing about what their implementors are.
const OF_NUMBERS: &[&str] = &[
    "Float",
    "FloatCore",
    "FloatConst",
    "Real",
    "RealField",
    "Num",
    "NumCast",
    "NumAssign",
    "NumOps",
    "Signed",
    "Zero",
    "One",
    "Bounded",
    "Inv",
    "Pow",
    "FromPrimitive",
    "ToPrimitive",
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
    "NumAssignOps",
    "NumAssignRef",
    "Sum",
    "Product",
    "MulAdd",
];
const OF_ANYTHING: &[&str] = &[
    "Copy",
    "Clone",
    "Debug",
    "Display",
    "Default",
    "PartialEq",
    "PartialOrd",
    "Send",
    "Sync",
    "From",
    "Sized",
];

/// The type parameters with a trait of the user's that are not used as numbers.
pub fn user_types(item: &syn::ItemFn) -> Vec<String> {
    let params = item.sig.generics.type_params();
    let of_users = params.filter(|p| {
        let name = p.ident.to_string();
        let bounds = types::bounds_of(&name, p, &item.sig.generics);
        // The hidden trait of a closure parameter.
        if bounds.iter().any(|b| crate::parse::closures::is_hidden(b)) {
            return true;
        }
        let known = |list: &[&str]| bounds.iter().any(|b| list.contains(&b.as_str()));
        // `K: Kernel + Differentiable` is told by the first of the two.
        let says_nothing = |b: &str| OF_ANYTHING.contains(&b) || types::NOT_NUMBERS.contains(&b);
        let own = bounds.iter().any(|b| !says_nothing(b));
        let number = known(OF_NUMBERS) || !known(types::NOT_NUMBERS) && is_number(item, &name);
        own && !number
    });
    of_users.map(|p| p.ident.to_string()).collect()
}

/// Whether the parameter occurs in the signature as a number does, and no method is called that numbers lack.
fn is_number(item: &syn::ItemFn, name: &str) -> bool {
    let mut occurs = match &item.sig.output {
        syn::ReturnType::Type(_, ty) => by_value(ty, name),
        syn::ReturnType::Default => false,
    };
    for arg in &item.sig.inputs {
        let syn::FnArg::Typed(t) = arg else { continue };
        occurs |= by_value(&t.ty, name);
        if names_items(&item.block, name) {
            return false;
        }
        if let (syn::Pat::Ident(p), true) = (&*t.pat, is_param(peel(&t.ty), name)) {
            let var = p.ident.to_string();
            if usage::of(&var, &item.block.stmts).number {
                return true;
            }
            if calls_methods(&item.block, &var) {
                return false;
            }
        }
    }
    occurs
}

fn peel(ty: &syn::Type) -> &syn::Type {
    match ty {
        syn::Type::Reference(r) => peel(&r.elem),
        ty => ty,
    }
}

fn is_param(ty: &syn::Type, name: &str) -> bool {
    matches!(ty, syn::Type::Path(p) if p.path.is_ident(name))
}

/// As a scalar, or as the element of something indexed.
fn by_value(ty: &syn::Type, name: &str) -> bool {
    match ty {
        syn::Type::Reference(r) => {
            matches!(&*r.elem, syn::Type::Slice(_) | syn::Type::Array(_) | syn::Type::Path(_))
                && !is_param(&r.elem, name)
                && by_value(&r.elem, name)
        }
        syn::Type::Slice(s) => is_param(&s.elem, name),
        syn::Type::Array(a) => is_param(&a.elem, name),
        syn::Type::Tuple(t) => t.elems.iter().any(|t| by_value(t, name)),
        syn::Type::Path(p) => {
            let last = p.path.segments.last();
            is_param(ty, name)
                || last.is_some_and(|s| match &s.arguments {
                    syn::PathArguments::AngleBracketed(a) if s.ident == "Vec" => {
                        a.args.iter().any(|a| matches!(a, syn::GenericArgument::Type(t) if is_param(t, name)))
                    }
                    _ => false,
                })
        }
        _ => false,
    }
}

/// Whether a method is called on the variable that no number has.
fn calls_methods(block: &syn::Block, var: &str) -> bool {
    struct Find<'n>(&'n str, bool);
    impl<'ast> Visit<'ast> for Find<'_> {
        fn visit_expr_method_call(&mut self, m: &'ast syn::ExprMethodCall) {
            let on = matches!(&*m.receiver, syn::Expr::Path(p) if p.path.is_ident(self.0));
            let name = m.method.to_string();
            let known = crate::rules::scalar::method(&name, m.args.len()).is_some()
                || crate::rules::scalar::method(&name, m.args.len() + 1).is_some();
            self.1 |= on && !known && name != "clone";
            visit::visit_expr_method_call(self, m);
        }
    }
    let mut find = Find(var, false);
    find.visit_block(block);
    find.1
}

/// What `num_traits` gives to numbers beside their methods.
const ITEMS_OF_NUMBERS: &[&str] = &[
    "zero",
    "one",
    "from",
    "nan",
    "infinity",
    "neg_infinity",
    "neg_zero",
    "epsilon",
    "min_value",
    "max_value",
    "min_positive_value",
    "from_usize",
    "from_f64",
    "from_f32",
    "from_i32",
    "from_u32",
];

/// Whether the body has a path like `P::energy` that no number has.
fn names_items(block: &syn::Block, name: &str) -> bool {
    struct Find<'n>(&'n str, bool);
    impl<'ast> Visit<'ast> for Find<'_> {
        fn visit_path(&mut self, p: &'ast syn::Path) {
            if let (2, Some(first), Some(last)) = (p.segments.len(), p.segments.first(), p.segments.last()) {
                let item = last.ident.to_string();
                let known = (0..4).any(|n| crate::rules::scalar::method(&item, n).is_some())
                    || ITEMS_OF_NUMBERS.contains(&item.as_str())
                    || item.starts_with(char::is_uppercase);
                self.1 |= first.ident == self.0 && !known;
            }
            visit::visit_path(self, p);
        }
    }
    let mut find = Find(name, false);
    find.visit_block(block);
    find.1
}

impl Cx<'_> {
    /// What a method of this type is called through, where its type is known by a bound alone: the type is a parameter, or
    /// a field whose type mentions one.
    pub fn bound(&self, ty: &Frag, method: &str) -> Option<Bound> {
        let text = ty.0.to_string();
        let users = &self.generics.users;
        let through = users.contains(&text) || (text.starts_with('<') && mentions(&ty.0, users));
        through.then(|| Bound { ty: ty.clone(), method: method.to_string() })
    }
}

fn mentions(tokens: &TokenStream, names: &[String]) -> bool {
    tokens.clone().into_iter().any(|t| match t {
        TokenTree::Ident(i) => names.contains(&i.to_string()),
        TokenTree::Group(g) => mentions(&g.stream(), names),
        _ => false,
    })
}
