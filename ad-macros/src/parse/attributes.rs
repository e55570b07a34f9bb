//! Attributes inside the function: our helpers stand where they mean something, and nothing is conditional.
//!
//! In: the function. Out: errors. An attribute that would be ignored is refused, because the user means something
//! by it: a `#[cfg]` in the body is not decided yet when the macro sees it, and a `#[constant]` on a `let` would
//! not make anything constant.
//!
//! Deliberately absent: attributes of the function itself, which rustc has decided or goes on to read.

use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use super::is_ours;
use crate::diagnostics::{Collector, catalogue};

/// Looks at every attribute below the function's own.
pub fn refuse(func: &syn::ItemFn, errors: &Collector) {
    let mut check = Check { errors };
    for arg in &func.sig.inputs {
        if let syn::FnArg::Typed(t) = arg {
            t.attrs.iter().filter(|a| is_ours(a, "constant")).for_each(|a| check.constant_form(a));
            let others = t.attrs.iter().filter(|a| !is_ours(a, "constant"));
            others.for_each(|a| check.visit_attribute(a));
            check.visit_pat(&t.pat);
        }
    }
    func.sig.generics.params.iter().for_each(|p| check.visit_generic_param(p));
    check.visit_block(&func.block);
}

struct Check<'e> {
    errors: &'e Collector,
}

impl Check<'_> {
    fn constant_form(&self, a: &syn::Attribute) {
        if !matches!(a.meta, syn::Meta::Path(_)) {
            self.errors.push(a.path().span(), catalogue::helper_form("constant", "`#[constant]`"));
        }
    }

    /// `#[checkpoint]` on a loop or block, `#[checkpoint(every = k)]` on a loop.
    fn checkpoint_form(&self, a: &syn::Attribute, on_loop: bool) {
        let well_formed = match &a.meta {
            syn::Meta::Path(_) => true,
            syn::Meta::List(list) if on_loop => is_every(list),
            _ => false,
        };
        if !well_formed {
            let forms =
                if on_loop { "`#[checkpoint]` or `#[checkpoint(every = 10)]`" } else { "`#[checkpoint]`" };
            self.errors.push(a.path().span(), catalogue::helper_form("checkpoint", forms));
        }
    }

    /// A statement on which `#[checkpoint]` stands; its other attributes are looked at like all others.
    fn checkpoints(&mut self, attrs: &[syn::Attribute], on_loop: bool) {
        for a in attrs {
            if is_ours(a, "checkpoint") {
                self.checkpoint_form(a, on_loop);
            } else {
                self.visit_attribute(a);
            }
        }
    }
}

/// `every = k`, with any expression for `k`.
fn is_every(list: &syn::MetaList) -> bool {
    list.parse_args::<syn::MetaNameValue>().is_ok_and(|nv| nv.path.is_ident("every"))
}

impl Visit<'_> for Check<'_> {
    fn visit_attribute(&mut self, a: &syn::Attribute) {
        let span = a.path().span();
        for name in ["cfg", "cfg_attr"] {
            if a.path().is_ident(name) {
                self.errors.push(span, catalogue::conditional_code(name));
            }
        }
        if is_ours(a, "constant") {
            let help = "for a value without derivative write `let k = stop_gradient(x);`";
            self.errors.push(span, catalogue::helper_place("constant", help));
        }
        if is_ours(a, "checkpoint") {
            let help = "put it on a loop or block statement: `#[checkpoint] for i in 0..n { .. }`";
            self.errors.push(span, catalogue::helper_place("checkpoint", help));
        }
    }

    fn visit_expr_for_loop(&mut self, e: &syn::ExprForLoop) {
        self.checkpoints(&e.attrs, true);
        self.visit_pat(&e.pat);
        self.visit_expr(&e.expr);
        self.visit_block(&e.body);
    }
    fn visit_expr_while(&mut self, e: &syn::ExprWhile) {
        self.checkpoints(&e.attrs, true);
        self.visit_expr(&e.cond);
        self.visit_block(&e.body);
    }
    fn visit_expr_loop(&mut self, e: &syn::ExprLoop) {
        self.checkpoints(&e.attrs, true);
        self.visit_block(&e.body);
    }
    fn visit_expr_block(&mut self, e: &syn::ExprBlock) {
        self.checkpoints(&e.attrs, false);
        self.visit_block(&e.block);
    }

    /// Items inside the body are lowering's to refuse or to expand.
    fn visit_item(&mut self, item: &syn::Item) {
        if matches!(item, syn::Item::Fn(_) | syn::Item::Const(_) | syn::Item::Use(_)) {
            visit::visit_item(self, item);
        }
    }
}
