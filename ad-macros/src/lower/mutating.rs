//! Whether a method of another item, whose signature is not visible, takes `&mut self`.
//!
//! `filter.process(x)` may modify the filter and return a number. What is not declared `mut` is not modified. What is
//! declared `mut` is modified somewhere: where nothing else in the function does it, the method does; otherwise its
//! name decides. In: the function's text and a call. Out: a guess; a wrong one does not compile.

use syn::visit::{self, Visit};
use syn::{Expr, Pat};

use super::place::strip;

/// First words of the names of methods that modify and return something.
const VERBS: &[&str] = &[
    "next",
    "step",
    "update",
    "process",
    "push",
    "pop",
    "tick",
    "advance",
    "insert",
    "feed",
    "take",
    "replace",
    "accumulate",
    "set",
    "reset",
];

/// Guesses for a call whose result is used.
pub fn takes_mut(item: &syn::ItemFn, m: &syn::ExprMethodCall) -> bool {
    let receiver = strip(&m.receiver);
    if matches!(receiver, Expr::Reference(r) if r.mutability.is_some()) {
        return true;
    }
    let Some(path) = path_of(receiver) else { return false };
    let mut scan = Scan { path: &path, call: m, declared: false, modified: false, others: Vec::new() };
    scan.signature(&item.sig);
    scan.visit_block(&item.block);
    let name = m.method.to_string();
    let verb = |name: &str| VERBS.contains(&name.split('_').next().unwrap_or(name));
    let by_name = verb(&name);
    scan.declared
        && match (scan.modified, scan.others.as_slice()) {
            (false, []) => true,
            (false, others) => by_name || !others.iter().any(|n| verb(n)),
            (true, _) => by_name,
        }
}

/// `a.b[i].c` is `["a", "b", "c"]`.
fn path_of(e: &Expr) -> Option<Vec<String>> {
    match strip(e) {
        Expr::Path(p) => Some(vec![p.path.get_ident()?.to_string()]),
        Expr::Field(f) => {
            let mut path = path_of(&f.base)?;
            path.push(match &f.member {
                syn::Member::Named(n) => n.to_string(),
                syn::Member::Unnamed(k) => k.index.to_string(),
            });
            Some(path)
        }
        Expr::Index(i) => path_of(&i.expr),
        Expr::Reference(r) => path_of(&r.expr),
        Expr::Unary(u) if matches!(u.op, syn::UnOp::Deref(_)) => path_of(&u.expr),
        _ => None,
    }
}

struct Scan<'a> {
    path: &'a [String],
    call: &'a syn::ExprMethodCall,
    /// The variable may be modified.
    declared: bool,
    /// Something else modifies it.
    modified: bool,
    /// The names of other methods that are called on it.
    others: Vec<String>,
}

impl Scan<'_> {
    fn name(&self) -> &str {
        &self.path[0]
    }

    fn signature(&mut self, sig: &syn::Signature) {
        for arg in &sig.inputs {
            let syn::FnArg::Typed(t) = arg else { continue };
            let lent = matches!(&*t.ty, syn::Type::Reference(r) if r.mutability.is_some());
            if let Pat::Ident(p) = &*t.pat
                && p.ident == self.name()
            {
                self.declared |= lent || p.mutability.is_some();
            }
        }
    }

    fn modifies(&mut self, e: &Expr) {
        self.modified |= path_of(e).is_some_and(|path| path[0] == self.name());
    }

    /// A pattern whose names are mutable references.
    fn lends(&mut self, pat: &Pat) {
        struct Names<'n>(&'n str, bool);
        impl<'ast> Visit<'ast> for Names<'_> {
            fn visit_pat_ident(&mut self, p: &'ast syn::PatIdent) {
                self.1 |= p.ident == self.0;
                visit::visit_pat_ident(self, p);
            }
        }
        let mut names = Names(self.name(), false);
        names.visit_pat(pat);
        self.declared |= names.1;
    }
}

/// An expression of mutable references: `&mut a`, `a.iter_mut()`, `a.iter_mut().zip(b)`, `a.last_mut()`.
fn is_lent(e: &Expr) -> bool {
    match strip(e) {
        Expr::Reference(r) => r.mutability.is_some(),
        Expr::MethodCall(m) => {
            let name = m.method.to_string();
            name.ends_with("_mut") || is_lent(&m.receiver) || m.args.iter().any(is_lent)
        }
        _ => false,
    }
}

impl<'ast> Visit<'ast> for Scan<'_> {
    fn visit_pat_ident(&mut self, p: &'ast syn::PatIdent) {
        self.declared |= p.mutability.is_some() && p.ident == self.name();
        visit::visit_pat_ident(self, p);
    }
    fn visit_local(&mut self, l: &'ast syn::Local) {
        if l.init.as_ref().is_some_and(|i| is_lent(&i.expr)) {
            self.lends(&l.pat);
        }
        visit::visit_local(self, l);
    }
    fn visit_expr_for_loop(&mut self, f: &'ast syn::ExprForLoop) {
        if is_lent(&f.expr) {
            self.lends(&f.pat);
        }
        visit::visit_expr_for_loop(self, f);
    }
    fn visit_expr_let(&mut self, l: &'ast syn::ExprLet) {
        if is_lent(&l.expr) {
            self.lends(&l.pat);
        }
        visit::visit_expr_let(self, l);
    }
    fn visit_stmt(&mut self, s: &'ast syn::Stmt) {
        // A statement that is a call of a method for what it does.
        if let syn::Stmt::Expr(e, Some(_)) = s
            && let Expr::MethodCall(m) = strip(e)
        {
            self.modifies(&m.receiver);
            m.args.iter().for_each(|a| self.visit_expr(a));
            return;
        }
        visit::visit_stmt(self, s);
    }
    fn visit_expr(&mut self, e: &'ast Expr) {
        match e {
            Expr::Assign(a) => self.modifies(&a.left),
            Expr::Binary(b) if super::assign::compound_op(&b.op).is_some() => self.modifies(&b.left),
            Expr::Reference(r) if r.mutability.is_some() => self.modifies(&r.expr),
            Expr::MethodCall(m) if !std::ptr::eq(m, self.call) => {
                let name = m.method.to_string();
                if name.ends_with("_mut") {
                    self.modifies(&m.receiver);
                } else if self.call.method != name
                    && super::aliases::is_users(&name, m.args.len())
                    && path_of(&m.receiver).is_some_and(|path| path == self.path)
                {
                    self.others.push(name);
                }
            }
            _ => {}
        }
        visit::visit_expr(self, e);
    }
}
