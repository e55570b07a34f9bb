//! Closures: expanded where they are called.
//!
//! A closure keeps the scope it was written in; a call binds its parameters there and lowers its body. `return`
//! inside it leaves the expansion. With `move`, scalars that it mentions are copied when it is made.

use std::rc::Rc;

use syn::spanned::Spanned;
use syn::{Expr, Pat};

use super::env::{Closure, Entry, Item, lookup};
use super::types::{self, Type};
use super::{Cx, Return, usage};
use crate::diagnostics::catalogue;

/// What is called: by an adaptor (`map(f64::sin)`), or by the user.
#[derive(Clone, Debug)]
pub enum Callable {
    Closure(Rc<Closure>),
    /// A function's path.
    Path(Rc<Expr>),
}

impl Cx<'_> {
    pub fn closure_expr(&mut self, c: &syn::ExprClosure) -> Item {
        if let Some(t) = &c.asyncness {
            return self.fail(t.span, catalogue::async_code("async"));
        }
        let scope = self.scope.clone();
        if c.capture.is_some() {
            self.capture(&c.body);
        }
        let ret = match &c.output {
            syn::ReturnType::Default => None,
            syn::ReturnType::Type(_, t) => Some(types::from_syn(t, &self.generics)),
        };
        let closure = Closure {
            params: c.inputs.iter().cloned().collect(),
            body: (*c.body).clone(),
            ret,
            scope: self.scope.clone(),
        };
        self.scope = scope;
        Item::Closure(Rc::new(closure))
    }

    /// Copies what a `move` closure mentions and somebody may still modify, as new variables of the same names.
    fn capture(&mut self, body: &Expr) {
        for name in usage::names(body) {
            if let Some(Entry::Var(v)) = lookup(&self.scope, &name) {
                let var = self.vars[*v].clone();
                // Arrays are copied into the closure, vectors move into it.
                if var.mutable && matches!(var.item, Item::Value(_) | Item::Tuple(_) | Item::Place(_)) {
                    let item = self.own(var.item, &name, true);
                    self.declare(&name, item, true);
                }
            }
        }
    }

    /// The closure or function that an argument is.
    pub fn callable(&mut self, e: &Expr) -> Option<Callable> {
        match super::place::strip(e) {
            Expr::Closure(_) => match self.expr(e, None) {
                Item::Closure(c) => Some(Callable::Closure(c)),
                _ => None,
            },
            Expr::Reference(r) => self.callable(&r.expr),
            Expr::Path(p) => {
                let var = p.path.get_ident().and_then(|i| lookup(&self.scope, &i.to_string()).cloned());
                match var {
                    Some(Entry::Var(v)) => match &self.vars[v].item {
                        Item::Closure(c) => Some(Callable::Closure(c.clone())),
                        _ => None,
                    },
                    _ => Some(Callable::Path(Rc::new(e.clone()))),
                }
            }
            _ => None,
        }
    }

    /// Calls it with items.
    pub fn apply(&mut self, f: &Callable, args: Vec<Item>, hint: Option<&Type>) -> Item {
        match f {
            Callable::Closure(c) => self.expand(c, args, hint),
            Callable::Path(p) => self.apply_path(p, args, hint),
        }
    }

    /// The body of a closure, here.
    pub fn expand(&mut self, c: &Rc<Closure>, args: Vec<Item>, hint: Option<&Type>) -> Item {
        if self.depth > 100 {
            return self.fail(self.span, catalogue::too_deep("a closure"));
        }
        self.depth += 8;
        let target = self.new_target();
        let ty = c.ret.clone().or_else(|| hint.cloned()).unwrap_or_else(|| self.any_type());
        let early = usage::returns_in(&c.body);
        let saved = (self.scope.clone(), std::mem::take(&mut self.jumps), self.ret.clone());
        let var = self.hidden("value", Item::Uninit(ty.clone()));
        self.ret = Some(Return { target, var, ty: ty.clone() });
        self.scope = c.scope.clone();
        let body = |cx: &mut Self| {
            for (p, a) in c.params.iter().zip(args) {
                cx.bind_argument(p, a);
            }
            let v = cx.expr(&c.body, Some(&ty));
            if cx.live() { cx.coerce(v, &ty) } else { Item::Never }
        };
        let item = if early {
            self.catch(target, |cx| {
                let v = body(cx);
                if cx.live() {
                    let v = cx.settle(v);
                    cx.set_slot(var, &[], v);
                    cx.exit(target);
                }
                Item::Never
            });
            self.slot(var, &[])
        } else {
            body(self)
        };
        (self.scope, self.jumps, self.ret) = saved;
        self.depth -= 8;
        if self.live() { item } else { Item::Never }
    }

    fn bind_argument(&mut self, p: &Pat, item: Item) {
        self.span = p.span();
        match p {
            Pat::Type(t) => {
                let ty = self.written_type(&t.ty);
                self.unify_item(&item, &ty);
                self.bind_argument(&t.pat, item);
            }
            p => self.bind(p, item),
        }
    }
}
