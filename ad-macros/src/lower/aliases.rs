//! What the body tells of types that belong to other items: `type Real = f64` or `struct V`, `type Signal = Vec<f64>` or
//! `struct Filter`.
//!
//! In: the function's text. Out: the names of types that are used as numbers, and of types that are structs for sure. By
//! name, like [`usage`](super::usage): what is taken for the wrong one does not compile.

use std::collections::{HashMap, HashSet};

use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{Expr, Member, Pat};

use super::place::strip;
use super::usage;
use crate::ir::Frag;

/// Names of types that are not known and whose parameters and variables are used as numbers: `type Real = f64`.
pub fn scalar_names(item: &syn::ItemFn, structs: &HashSet<String>) -> Vec<String> {
    let mut annotated = Annotated::default();
    for arg in &item.sig.inputs {
        let syn::FnArg::Typed(t) = arg else { continue };
        annotated.add(&t.pat, &t.ty, None);
    }
    annotated.visit_block(&item.block);
    let mut out = Vec::new();
    for (name, path, literal) in annotated.0 {
        let usage = usage::of(&name, &item.block.stmts);
        let number = usage.number && !usage.fields && !usage.memory && !usage.methods && usage.parts == 0;
        if (literal || number) && head(&path).is_some_and(|n| !structs.contains(&n)) {
            out.push(path.to_token_stream().to_string());
        }
    }
    out
}

/// Names with the type that is written beside them, and whether they begin as a literal number.
#[derive(Default)]
struct Annotated(Vec<(String, syn::Path, bool)>);

impl Annotated {
    fn add(&mut self, pat: &Pat, ty: &syn::Type, init: Option<&Expr>) {
        let (syn::Type::Path(p), Pat::Ident(id)) = (peel(ty), pat) else { return };
        let number = |e: &Expr| matches!(strip(e), Expr::Lit(l) if matches!(l.lit, syn::Lit::Float(_)));
        let literal = init.is_some_and(|e| match strip(e) {
            Expr::Unary(u) => number(&u.expr),
            e => number(e),
        });
        self.0.push((id.ident.to_string(), p.path.clone(), literal));
    }
}

impl<'ast> Visit<'ast> for Annotated {
    fn visit_local(&mut self, l: &'ast syn::Local) {
        if let Pat::Type(t) = &l.pat {
            self.add(&t.pat, &t.ty, l.init.as_ref().map(|i| &*i.expr));
        }
        visit::visit_local(self, l);
    }
}

/// Names of types with a literal, a named field, or a method that neither numbers nor vectors have; and the variables
/// that seem to be of such types.
pub fn struct_names(item: &syn::ItemFn) -> (HashSet<String>, HashSet<String>) {
    let mut scan = Scan::default();
    for arg in &item.sig.inputs {
        let syn::FnArg::Typed(t) = arg else { continue };
        if let (syn::Type::Path(p), Pat::Ident(id)) = (peel(&t.ty), &*t.pat) {
            scan.declare(id.ident.to_string(), head(&p.path));
        }
    }
    // What a loop computes is used above where it is computed.
    scan.visit_block(&item.block);
    scan.visit_block(&item.block);
    let vars =
        scan.vars.into_iter().filter(|(_, ty)| scan.structs.contains(ty)).map(|(var, _)| var).collect();
    (scan.structs, vars)
}

/// The generic types that are written with one list of arguments: what a literal or a constructor without them makes.
pub fn instances(item: &syn::ItemFn) -> HashMap<String, Frag> {
    struct Find(HashMap<String, Vec<String>>);
    impl<'ast> Visit<'ast> for Find {
        fn visit_type_path(&mut self, p: &'ast syn::TypePath) {
            let last = p.path.segments.last();
            if let (None, Some(s)) = (&p.qself, last)
                && matches!(&s.arguments, syn::PathArguments::AngleBracketed(a) if a.args.iter().any(is_argument))
            {
                let all = self.0.entry(s.ident.to_string()).or_default();
                let text = p.to_token_stream().to_string();
                if !all.contains(&text) {
                    all.push(text);
                }
            }
            visit::visit_type_path(self, p);
        }
    }
    fn is_argument(a: &syn::GenericArgument) -> bool {
        !matches!(a, syn::GenericArgument::Lifetime(_) | syn::GenericArgument::Type(syn::Type::Infer(_)))
    }
    let mut find = Find(HashMap::new());
    find.visit_signature(&item.sig);
    find.visit_block(&item.block);
    let one = |(name, all): (String, Vec<String>)| match all.as_slice() {
        [one] => Some((name, Frag::text(one))),
        _ => None,
    };
    find.0.into_iter().filter_map(one).collect()
}

/// The types that a trait is implemented with: `impl Mul<Vec3> for f64` can only be written of a type of one's own.
pub fn of_trait(owner: &crate::parse::impls::Owner) -> Vec<String> {
    let last = owner.of_trait.as_ref().and_then(|path| path.segments.last());
    let Some(syn::PathArguments::AngleBracketed(args)) = last.map(|s| &s.arguments) else {
        return Vec::new();
    };
    let of = |a: &syn::GenericArgument| match a {
        syn::GenericArgument::Type(t) => match peel(t) {
            syn::Type::Path(p) => head(&p.path),
            _ => None,
        },
        _ => None,
    };
    args.args.iter().filter_map(of).collect()
}

fn peel(ty: &syn::Type) -> &syn::Type {
    match ty {
        syn::Type::Reference(r) => peel(&r.elem),
        ty => ty,
    }
}

fn head(path: &syn::Path) -> Option<String> {
    path.segments.last().map(|s| s.ident.to_string())
}

#[derive(Default)]
struct Scan {
    /// The types of variables, as far as the text tells.
    vars: HashMap<String, String>,
    structs: HashSet<String>,
}

impl Scan {
    fn declare(&mut self, var: String, ty: Option<String>) {
        // A number or a vector is no user's type: what is computed with it is of the other operand's type.
        let of_std = |ty: &String| {
            ty.starts_with(char::is_lowercase) || ["Vec", "Option", "Result"].contains(&ty.as_str())
        };
        if let Some(ty) = ty.filter(|ty| !of_std(ty)) {
            self.vars.insert(var, ty);
        }
    }

    /// The type that an expression is of if it is a variable, a constructor's result, or computed from such by operators.
    fn type_of(&self, e: &Expr) -> Option<String> {
        match strip(e) {
            Expr::Path(p) => self.vars.get(&p.path.get_ident()?.to_string()).cloned(),
            Expr::Reference(r) => self.type_of(&r.expr),
            Expr::Unary(u) => self.type_of(&u.expr),
            Expr::Binary(b) => self.type_of(&b.left).or_else(|| self.type_of(&b.right)),
            Expr::Struct(s) => literal_head(&s.path),
            Expr::Call(c) => {
                let Expr::Path(p) = strip(&c.func) else { return None };
                let of = p.path.segments.iter().rev().nth(1)?.ident.to_string();
                (of.starts_with(char::is_uppercase) && of.len() > 1).then_some(of)
            }
            _ => None,
        }
    }

    fn found(&mut self, e: &Expr) {
        if let Some(ty) = self.type_of(e) {
            self.structs.insert(ty);
        }
    }
}

fn literal_head(path: &syn::Path) -> Option<String> {
    match super::expr::literal_type(path) {
        super::types::Type::Named(n) => Some(super::user_method::head(&n.0)),
        _ => None,
    }
}

/// A method that neither numbers nor vectors have.
pub fn is_users(name: &str, args: usize) -> bool {
    let known = usage::MEMORY_METHODS.contains(&name)
        || super::memory::is_memory_method(name)
        || super::memory::makes_iterator(name)
        || !super::memory::modifies(name)
        || super::fallible::Which::of_method(name).is_some()
        || super::method::is_scalar_method(name, args)
        || super::method::INT_SAME.contains(&name)
        || super::user_method::COMMON.contains(&name)
        || OTHERS.contains(&name)
        || name.starts_with("sort")
        || name.starts_with("split_");
    !known
}

/// What else the standard library gives to numbers, slices, iterators and text.
const OTHERS: &[&str] = &[
    "as_str",
    "as_bytes",
    "as_deref",
    "as_deref_mut",
    "take",
    "replace",
    "get_mut",
    "get_or_insert",
    "dedup",
    "retain",
    "swap_remove",
    "rotate_left",
    "rotate_right",
    "drain",
    "reserve",
    "append",
    "into_vec",
    "into_boxed_slice",
    "concat",
    "join",
    "binary_search",
    "binary_search_by",
    "partition_point",
    "is_sorted",
    "starts_with",
    "ends_with",
    "copy_within",
    "fill_with",
    "resize_with",
    "clone_from",
    "select_nth_unstable",
    "max_by",
    "min_by",
    "any",
    "all",
    "position",
    "find",
    "next",
    "next_back",
    "peekable",
    "by_ref",
    "for_each",
    "try_fold",
    "scan",
    "flat_map",
    "flatten",
    "filter_map",
    "take_while",
    "skip_while",
    "inspect",
    "cycle",
    "rfold",
    "last",
    "nth",
    "unzip",
    "partition",
    "reduce",
    "max_by_key",
    "min_by_key",
    "start",
    "end",
];

impl<'ast> Visit<'ast> for Scan {
    fn visit_local(&mut self, l: &'ast syn::Local) {
        visit::visit_local(self, l);
        let (pat, written) = match &l.pat {
            Pat::Type(t) => match peel(&t.ty) {
                syn::Type::Path(p) => (&*t.pat, head(&p.path)),
                _ => (&*t.pat, None),
            },
            pat => (pat, None),
        };
        if let Pat::Ident(p) = pat {
            let made = l.init.as_ref().and_then(|i| self.type_of(&i.expr));
            self.vars.remove(&p.ident.to_string());
            self.declare(p.ident.to_string(), written.filter(|t| t != "_").or(made));
        }
    }

    fn visit_expr(&mut self, e: &'ast Expr) {
        match e {
            Expr::Field(f) if matches!(f.member, Member::Named(_)) => self.found(&f.base),
            Expr::MethodCall(m) if is_users(&m.method.to_string(), m.args.len()) => self.found(&m.receiver),
            Expr::Struct(s) => self.structs.extend(literal_head(&s.path)),
            _ => {}
        }
        visit::visit_expr(self, e);
    }
}
