//! How a name is used in the statements after its binding: as a number, or as memory.
//!
//! Where a type is another item's (the result of a call, a `type` alias), its uses are all there is to go by. By
//! name, up to the next binding of that name in the same block: an approximation, but one whose mistakes rustc
//! reports as type errors.

use syn::visit::{self, Visit};
use syn::{BinOp, Expr, Pat, Stmt, UnOp};

use super::fallible::Which;

/// The uses of one name.
#[derive(Clone, Copy, Default, Debug)]
pub struct Usage {
    /// An operand of arithmetic, a comparison or a cast.
    pub number: bool,
    /// Indexed, iterated, asked for its length.
    pub memory: bool,
    /// A named field is taken.
    pub fields: bool,
    /// The number of parts, where `.k` is taken.
    pub parts: usize,
    pub borrowed: bool,
    /// A method is called that neither numbers nor vectors have.
    pub methods: bool,
    /// Taken apart like an `Option` or `Result`.
    pub sum: Option<Which>,
}

struct Scan<'n> {
    name: &'n str,
    /// References to it that have names of their own: `let t = &mut s`.
    references: Vec<String>,
    usage: Usage,
}

fn is_name(e: &Expr, name: &str) -> bool {
    match e {
        Expr::Path(p) => p.path.is_ident(name),
        Expr::Paren(p) => is_name(&p.expr, name),
        Expr::Group(g) => is_name(&g.expr, name),
        Expr::Unary(u) if matches!(u.op, UnOp::Deref(_)) => is_name(&u.expr, name),
        _ => false,
    }
}

pub const MEMORY_METHODS: &[&str] = &[
    "len",
    "iter",
    "iter_mut",
    "into_iter",
    "to_vec",
    "push",
    "pop",
    "is_empty",
    "windows",
    "chunks",
    "chunks_exact",
    "swap",
    "fill",
    "first",
    "last",
    "copy_from_slice",
    "clone_from_slice",
    "extend_from_slice",
    "as_slice",
    "as_mut_slice",
    "split_at",
    "extend",
    "clear",
    "get",
    "resize",
    "chunks_mut",
    "chunks_exact_mut",
    "split_at_mut",
    "concat",
    "contains",
    "truncate",
    "insert",
    "remove",
    "reverse",
    "last_mut",
    "first_mut",
];

impl Scan<'_> {
    fn is(&self, e: &Expr) -> bool {
        is_name(e, self.name) || self.references.iter().any(|r| is_name(e, r))
    }
    fn sum(&mut self, which: Which) {
        if self.usage.sum.is_none_or(|w| w == Which::Either) {
            self.usage.sum = Some(which);
        }
    }
    fn matched(&mut self, e: &Expr, pat: &Pat) {
        let e = if let Expr::Reference(r) = e { &r.expr } else { e };
        if let (true, Some(which)) = (self.is(e), which(pat)) {
            self.sum(which);
        }
        self.usage.fields |= self.is(e) && takes_apart(pat);
    }
}

/// A pattern with the fields of a struct or of a variant of the user's.
fn takes_apart(pat: &Pat) -> bool {
    match pat {
        Pat::Struct(_) => true,
        Pat::TupleStruct(_) => which(pat).is_none(),
        Pat::Or(o) => o.cases.iter().any(takes_apart),
        Pat::Guard(g) => takes_apart(&g.pat),
        Pat::Reference(r) => takes_apart(&r.pat),
        Pat::Paren(p) => takes_apart(&p.pat),
        _ => false,
    }
}

/// Of which type a pattern is a variant.
fn which(pat: &Pat) -> Option<Which> {
    match pat {
        Pat::Ident(p) if p.ident == "None" => Some(Which::Option),
        Pat::Path(p) => Which::of_path(&p.path),
        Pat::TupleStruct(t) => Which::of_path(&t.path),
        Pat::Or(o) => o.cases.iter().find_map(which),
        Pat::Guard(g) => which(&g.pat),
        _ => None,
    }
}

impl<'ast> Visit<'ast> for Scan<'_> {
    fn visit_local(&mut self, l: &'ast syn::Local) {
        if let Some(init) = &l.init {
            self.matched(&init.expr, &l.pat);
            if let (Expr::Reference(r), Pat::Ident(p)) = (&*init.expr, &l.pat)
                && self.is(&r.expr)
            {
                self.references.push(p.ident.to_string());
                return;
            }
        }
        visit::visit_local(self, l);
    }
    fn visit_expr(&mut self, e: &'ast Expr) {
        let is = |e: &Expr| self.is(e);
        match e {
            Expr::Binary(b) if is(&b.left) || is(&b.right) => {
                let plain = !matches!(b.op, BinOp::And(_) | BinOp::Or(_));
                self.usage.number |= plain;
            }
            Expr::Unary(u) if matches!(u.op, UnOp::Neg(_)) && is(&u.expr) => self.usage.number = true,
            Expr::Cast(c) if is(&c.expr) => self.usage.number = true,
            Expr::Index(i) if is(&i.expr) => self.usage.memory = true,
            Expr::Index(i) if is(&i.index) => self.usage.number = true,
            Expr::Field(f) if is(&f.base) => match &f.member {
                syn::Member::Named(_) => self.usage.fields = true,
                syn::Member::Unnamed(k) => self.usage.parts = self.usage.parts.max(k.index as usize + 1),
            },
            Expr::MethodCall(m) if is(&m.receiver) => {
                let name = m.method.to_string();
                if MEMORY_METHODS.contains(&name.as_str()) {
                    self.usage.memory = true;
                } else if let Some(which) = Which::of_method(&name) {
                    self.sum(which);
                } else if crate::rules::scalar::method(&name, m.args.len()).is_some() {
                    self.usage.number = true;
                } else {
                    self.usage.methods |= super::aliases::is_users(&name, m.args.len());
                }
            }
            Expr::MethodCall(m) if m.args.iter().any(is) => {
                self.usage.number |=
                    crate::rules::scalar::method(&m.method.to_string(), m.args.len()).is_some();
            }
            Expr::Try(t) if is(&t.expr) => self.sum(Which::Either),
            Expr::Let(l) => self.matched(&l.expr, &l.pat),
            Expr::Match(m) => m.arms.iter().for_each(|a| self.matched(&m.expr, &a.pat)),
            Expr::Reference(r) if is(&r.expr) => self.usage.borrowed = true,
            Expr::ForLoop(f) => {
                let over = match &*f.expr {
                    Expr::Reference(r) => &r.expr,
                    _ => &f.expr,
                };
                self.usage.memory |= self.is(over);
            }
            _ => {}
        }
        visit::visit_expr(self, e);
    }
}

/// The uses of `name` in these statements, up to the next `let` of the same name.
pub fn of(name: &str, stmts: &[Stmt]) -> Usage {
    let mut scan = Scan { name, references: Vec::new(), usage: Usage::default() };
    for s in stmts {
        if let Stmt::Local(l) = s
            && binds(&l.pat, name)
        {
            if let Some(init) = &l.init {
                scan.visit_expr(&init.expr);
            }
            break;
        }
        scan.visit_stmt(s);
    }
    scan.usage
}

fn binds(pat: &syn::Pat, name: &str) -> bool {
    struct Find<'n>(&'n str, bool);
    impl<'ast> Visit<'ast> for Find<'_> {
        fn visit_pat_ident(&mut self, p: &'ast syn::PatIdent) {
            self.1 |= p.ident == self.0;
            visit::visit_pat_ident(self, p);
        }
    }
    let mut f = Find(name, false);
    f.visit_pat(pat);
    f.1
}

/// Whether the body leaves by `return` or `?` anywhere outside closures.
pub fn returns_early(block: &syn::Block) -> bool {
    struct Find(bool);
    impl<'ast> Visit<'ast> for Find {
        fn visit_expr_return(&mut self, _: &'ast syn::ExprReturn) {
            self.0 = true;
        }
        fn visit_expr_try(&mut self, _: &'ast syn::ExprTry) {
            self.0 = true;
        }
        fn visit_expr_closure(&mut self, _: &'ast syn::ExprClosure) {}
        fn visit_item(&mut self, _: &'ast syn::Item) {}
    }
    let mut f = Find(false);
    f.visit_block(block);
    f.0
}

/// Whether the name occurs as an expression.
pub fn mentions(block: &syn::Block, name: &str) -> bool {
    struct Find<'n>(&'n str, bool);
    impl<'ast> Visit<'ast> for Find<'_> {
        fn visit_expr_path(&mut self, p: &'ast syn::ExprPath) {
            self.1 |= p.path.is_ident(self.0);
        }
        fn visit_macro(&mut self, m: &'ast syn::Macro) {
            let mut found = Vec::new();
            words(&m.tokens, &mut found);
            self.1 |= found.iter().any(|w| w == self.0);
        }
    }
    let mut f = Find(name, false);
    f.visit_block(block);
    f.1
}

/// The names in a macro's tokens, which are no expressions yet: `vec![x, y]`. What follows a dot is a field or a method.
fn words(tokens: &proc_macro2::TokenStream, out: &mut Vec<String>) {
    let mut after_dot = false;
    for t in tokens.clone() {
        match &t {
            proc_macro2::TokenTree::Group(g) => words(&g.stream(), out),
            proc_macro2::TokenTree::Ident(i) if !after_dot && !out.contains(&i.to_string()) => {
                out.push(i.to_string());
            }
            _ => {}
        }
        after_dot = matches!(&t, proc_macro2::TokenTree::Punct(p) if p.as_char() == '.');
    }
}

/// The single names that occur as expressions, each once, in order.
pub fn names(e: &Expr) -> Vec<String> {
    struct Find(Vec<String>);
    impl<'ast> Visit<'ast> for Find {
        fn visit_expr_path(&mut self, p: &'ast syn::ExprPath) {
            if let Some(i) = p.path.get_ident() {
                let name = i.to_string();
                if !self.0.contains(&name) {
                    self.0.push(name);
                }
            }
        }
        fn visit_macro(&mut self, m: &'ast syn::Macro) {
            words(&m.tokens, &mut self.0);
        }
    }
    let mut f = Find(Vec::new());
    f.visit_expr(e);
    f.0
}

/// Whether an expression leaves by `return` or `?` outside inner closures.
pub fn returns_in(e: &Expr) -> bool {
    let block = syn::Block { brace_token: Default::default(), stmts: vec![Stmt::Expr(e.clone(), None)] };
    returns_early(&block)
}
