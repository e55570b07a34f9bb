//! The ends of a body as `return`s: `if c { a } else { b }` at the end is `if c { return a } else { return b }`.
//!
//! In: the body of a function whose result is an `Option` or `Result`. Out: the same body, which assigns its result where
//! it is made. The variant is then decided by the branch that the user wrote, and an error needs no placeholder.

use syn::spanned::Spanned;
use syn::{Block, Expr, Stmt};

/// The body with its ends as `return`s, where there is more than one.
pub fn returned(body: &Block) -> Block {
    let mut body = body.clone();
    if let Some(Stmt::Expr(e, None)) = body.stmts.last_mut()
        && (branches(e) || collects(e))
    {
        tail(e);
    }
    body
}

/// `each.collect()`: of fallible elements, where the result is.
pub fn collects(e: &Expr) -> bool {
    matches!(e, Expr::MethodCall(m) if m.method == "collect")
}

fn branches(e: &Expr) -> bool {
    match e {
        Expr::Paren(p) => branches(&p.expr),
        Expr::Group(g) => branches(&g.expr),
        Expr::If(i) => i.else_branch.is_some(),
        Expr::Match(_) => true,
        Expr::Block(b) => b.label.is_none(),
        _ => false,
    }
}

fn block(b: &mut Block) {
    if let Some(Stmt::Expr(e, None)) = b.stmts.last_mut() {
        tail(e);
    }
}

fn tail(e: &mut Expr) {
    match e {
        Expr::Paren(p) if branches(&p.expr) => tail(&mut p.expr),
        Expr::Group(g) if branches(&g.expr) => tail(&mut g.expr),
        Expr::If(i) if i.else_branch.is_some() => {
            block(&mut i.then_branch);
            if let Some((_, otherwise)) = &mut i.else_branch {
                tail(otherwise);
            }
        }
        Expr::Match(m) => m.arms.iter_mut().for_each(|a| tail(&mut a.body)),
        Expr::Block(b) if b.label.is_none() => block(&mut b.block),
        Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) | Expr::Macro(_) => {}
        e => {
            let return_token = syn::token::Return { span: e.span() };
            let value = std::mem::replace(e, Expr::Verbatim(proc_macro2::TokenStream::new()));
            *e = Expr::Return(syn::ExprReturn {
                attrs: Vec::new(),
                return_token,
                expr: Some(Box::new(value)),
            });
        }
    }
}
