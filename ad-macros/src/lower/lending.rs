//! Whether a `&mut` that is handed to a function by its bare name is lent mutably.
//!
//! `energy(x)` of an `x: &mut [f64]` means `energy(&*x)` or `energy(&mut *x)`: only the function's signature says which,
//! and that is another item's. In: the argument. Out: what people mean by it. Where the result is not used, the
//! function is called for what it does to `x`; where it is used and `x` is changed elsewhere, `x` is only read here; where
//! `x` is never changed otherwise, this call is what it is `&mut` for. A wrong guess does not compile; `&*x` and `&mut *x`
//! leave nothing to guess.

use syn::visit::{self, Visit};
use syn::{Expr, Stmt};

use super::Cx;
use super::constant::base_name;
use super::env::{Entry, Item, lookup};
use super::place::strip;
use super::types::Type;

impl Cx<'_> {
    /// The argument as it is lent; `ty` is the parameter's type, where that is known.
    pub fn lent(&mut self, e: &Expr, item: Item, ty: Option<&Type>, used: bool) -> Item {
        let Expr::Path(p) = strip(e) else { return item };
        let Some(name) = p.path.get_ident().map(|i| i.to_string()) else { return item };
        let shared = match ty {
            Some(Type::Ref(_, mutable)) => !mutable,
            Some(_) => false,
            None => {
                used && matches!(item, Item::Ref(_, true) | Item::VarRef(_, _, true)) && {
                    let mut scan = Changes { name: &name, found: false };
                    scan.visit_block(&self.item.block);
                    scan.found
                }
            }
        };
        self.guessed |= shared && ty.is_none();
        match item {
            Item::Ref(place, true) if shared => Item::Ref(place, false),
            Item::VarRef(var, path, true) if shared => Item::VarRef(var, path, false),
            item => item,
        }
    }
}

impl Cx<'_> {
    /// Whether a method could modify its receiver: behind a `&mut`, or declared `mut`.
    pub fn may_be_modified(&self, receiver: &Expr) -> bool {
        let Some(Entry::Var(v)) = base_name(receiver).and_then(|n| lookup(&self.scope, &n).cloned()) else {
            return false;
        };
        match &self.vars[v].item {
            Item::Ref(_, mutable) | Item::VarRef(_, _, mutable) => *mutable,
            _ => self.vars[v].mutable,
        }
    }
}

/// Finds what changes the memory behind a name, other than a call whose result is used.
struct Changes<'n> {
    name: &'n str,
    found: bool,
}

impl Changes<'_> {
    fn is(&self, e: &Expr) -> bool {
        base_name(e).as_deref() == Some(self.name)
    }
}

impl<'ast> Visit<'ast> for Changes<'_> {
    fn visit_expr(&mut self, e: &'ast Expr) {
        self.found |= match e {
            Expr::Assign(a) => self.is(&a.left),
            Expr::Binary(b) => super::assign::compound_op(&b.op).is_some() && self.is(&b.left),
            Expr::Reference(r) => r.mutability.is_some() && self.is(&r.expr),
            Expr::MethodCall(m) => self.is(&m.receiver) && super::memory::modifies(&m.method.to_string()),
            _ => false,
        };
        visit::visit_expr(self, e);
    }

    fn visit_stmt(&mut self, s: &'ast Stmt) {
        if let Stmt::Expr(Expr::Call(c), Some(_)) = s {
            self.found |= c.args.iter().any(|a| matches!(strip(a), Expr::Path(_)) && self.is(a));
        }
        visit::visit_stmt(self, s);
    }
}
