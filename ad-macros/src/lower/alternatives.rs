//! Or-patterns that bind names: `Up(p) | Down(p) => p * p` is an arm for each alternative, tried in order.
//!
//! In: patterns as written. Out: patterns without an `|` that binds. The names of two alternatives stand for different
//! memory, so the arm's body is lowered for each of them; an `|` between constants stays one test.

use syn::Pat;
use syn::spanned::Spanned;

use super::Cx;
use super::env::Item;
use super::pattern::has_names;
use super::types::Type;
use crate::diagnostics::catalogue;

/// More than this many copies of one arm are refused: code that grows without bound is no help to anybody.
const MOST: usize = 64;

/// The patterns that together match what `pat` matches, in order; `pat` alone where nothing has to be taken apart.
pub fn alternatives(pat: &Pat) -> Vec<Pat> {
    match pat {
        Pat::Or(o) if has_names(pat) => o.cases.iter().flat_map(alternatives).collect(),
        Pat::Paren(p) => alternatives(&p.pat),
        Pat::Reference(r) => {
            with(&r.pat, |p| Pat::Reference(syn::PatReference { pat: Box::new(p), ..r.clone() }))
        }
        Pat::Guard(g) => with(&g.pat, |p| Pat::Guard(syn::PatGuard { pat: Box::new(p), ..g.clone() })),
        Pat::Ident(i) => match &i.subpat {
            Some((at, sub)) => {
                with(sub, |p| Pat::Ident(syn::PatIdent { subpat: Some((*at, Box::new(p))), ..i.clone() }))
            }
            None => vec![pat.clone()],
        },
        Pat::Tuple(t) => each(t.elems.iter().collect(), |ps| {
            Pat::Tuple(syn::PatTuple { elems: ps.into_iter().collect(), ..t.clone() })
        }),
        Pat::TupleStruct(t) => each(t.elems.iter().collect(), |ps| {
            Pat::TupleStruct(syn::PatTupleStruct { elems: ps.into_iter().collect(), ..t.clone() })
        }),
        Pat::Slice(s) => each(s.elems.iter().collect(), |ps| {
            Pat::Slice(syn::PatSlice { elems: ps.into_iter().collect(), ..s.clone() })
        }),
        Pat::Struct(s) => each(s.fields.iter().map(|f| &*f.pat).collect(), |ps| {
            let mut s = s.clone();
            for (f, p) in s.fields.iter_mut().zip(ps) {
                *f.pat = p;
            }
            Pat::Struct(s)
        }),
        _ => vec![pat.clone()],
    }
}

fn with(inner: &Pat, outer: impl Fn(Pat) -> Pat) -> Vec<Pat> {
    alternatives(inner).into_iter().map(outer).collect()
}

/// Every choice of one alternative for each part, the first part's varying slowest, as Rust tries them.
fn each(parts: Vec<&Pat>, whole: impl Fn(Vec<Pat>) -> Pat) -> Vec<Pat> {
    let mut rows: Vec<Vec<Pat>> = vec![Vec::new()];
    for part in parts {
        let choices = alternatives(part);
        rows = rows
            .into_iter()
            .flat_map(|row| {
                choices.iter().map(move |c| row.iter().cloned().chain([c.clone()]).collect::<Vec<_>>())
            })
            .take(MOST + 1)
            .collect();
    }
    rows.into_iter().map(whole).collect()
}

impl Cx<'_> {
    /// The arms of a `match` without an `|` that binds.
    pub fn plain_arms(&mut self, arms: &[syn::Arm]) -> Vec<syn::Arm> {
        let mut out = Vec::new();
        for arm in arms {
            let cases = alternatives(&arm.pat);
            if cases.len() > MOST {
                self.fail(
                    arm.pat.span(),
                    catalogue::unsupported(
                        "a pattern of so many alternatives",
                        "each of them becomes an arm of its own",
                        "write a `match` inside the arm",
                    ),
                );
                return Vec::new();
            }
            out.extend(cases.into_iter().map(|pat| syn::Arm { pat, ..arm.clone() }));
        }
        out
    }

    /// `if let A(x) | B(x) = e {..} else {..}` is a `match`.
    pub fn if_let_alternatives(&mut self, i: &syn::ExprIf, hint: Option<&Type>) -> Option<Item> {
        let syn::Expr::Let(l) = super::place::strip(&i.cond) else { return None };
        if alternatives(&l.pat).len() < 2 {
            return None;
        }
        let (pat, subject, then) = (&l.pat, &l.expr, &i.then_branch);
        let otherwise = match &i.else_branch {
            Some((_, e)) => quote::quote!(#e),
            None => quote::quote!({}),
        };
        let whole: syn::ExprMatch =
            syn::parse_quote_spanned!(i.if_token.span=> match #subject { #pat => #then, _ => #otherwise });
        Some(self.match_expr(&whole, hint))
    }
}
