//! Macros that are known: `vec!`, assertions, printing, panics, `matches!`. The rest is refused where it mentions
//! a variable, since its expansion is not visible.

use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Expr, Token};

use super::Cx;
use super::env::Item;
use super::flow::Status;
use super::types::Type;
use crate::diagnostics::catalogue;
use crate::ir::{Frag, Init, Op, Pure};

/// What `vec!` holds.
enum VecBody {
    List(Vec<Expr>),
    Repeat(Box<Expr>, Box<Expr>),
}

fn vec_body(input: ParseStream<'_>) -> syn::Result<VecBody> {
    if input.is_empty() {
        return Ok(VecBody::List(Vec::new()));
    }
    let first: Expr = input.parse()?;
    if input.peek(Token![;]) {
        input.parse::<Token![;]>()?;
        return Ok(VecBody::Repeat(Box::new(first), Box::new(input.parse()?)));
    }
    let mut list = vec![first];
    if input.peek(Token![,]) {
        input.parse::<Token![,]>()?;
        list.extend(Punctuated::<Expr, Token![,]>::parse_terminated(input)?);
    }
    Ok(VecBody::List(list))
}

impl Cx<'_> {
    /// `statement`: followed by a semicolon, so run for its effect.
    pub fn macro_call(&mut self, m: &syn::Macro, hint: Option<&Type>, statement: bool) -> Item {
        let name = m.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
        self.span = m.path.span();
        match name.as_str() {
            "vec" => self.vec_macro(m, hint),
            "assert" | "assert_eq" | "assert_ne" | "debug_assert" | "debug_assert_eq" | "debug_assert_ne"
            | "println" | "eprintln" | "print" | "eprint" | "dbg" => {
                let t = self.macro_template(m);
                self.stmt(Op::Effect(t));
                Item::unit()
            }
            "panic" | "unreachable" | "todo" | "unimplemented" => {
                let t = self.macro_template(m);
                self.stmt(Op::Panic(t));
                self.at = Status::panics();
                Item::Never
            }
            "matches" => self.matches_macro(m),
            _ => self.other_macro(m, &name, hint, statement),
        }
    }

    fn macro_template(&mut self, m: &syn::Macro) -> Pure {
        use quote::ToTokens;
        self.template(m.to_token_stream())
    }

    fn vec_macro(&mut self, m: &syn::Macro, hint: Option<&Type>) -> Item {
        match vec_body.parse2(m.tokens.clone()) {
            Ok(VecBody::List(list)) if list.is_empty() => {
                let elem = self.elem_hint(hint);
                Item::Fresh(Init::Empty(None), Type::Vec(Box::new(elem)))
            }
            Ok(VecBody::List(list)) => self.list(&list.iter().collect::<Vec<_>>(), true, hint),
            Ok(VecBody::Repeat(e, n)) => self.repeat_expr(&e, &n, true, hint),
            Err(e) => self.fail(
                e.span(),
                catalogue::unsupported(
                    "this `vec!`",
                    "it could not be read",
                    "write `vec![a, b]` or `vec![a; n]`",
                ),
            ),
        }
    }

    /// `matches!(e, pat)` on something without derivative.
    fn matches_macro(&mut self, m: &syn::Macro) -> Item {
        let parser = |input: ParseStream<'_>| {
            let e: Expr = input.parse()?;
            input.parse::<Token![,]>()?;
            let p = syn::Pat::parse_multi_with_leading_vert(input)?;
            let guard = if input.peek(Token![if]) {
                input.parse::<Token![if]>()?;
                Some(input.parse::<Expr>()?)
            } else {
                None
            };
            let _ = input.parse::<Option<Token![,]>>()?;
            Ok((e, p, guard))
        };
        let Ok((e, pat, guard)) = parser.parse2(m.tokens.clone()) else {
            return self.fail(
                m.path.span(),
                catalogue::unsupported("this `matches!`", "it could not be read", "write it as a `match`"),
            );
        };
        let item = self.matched(&e, std::iter::once(&pat));
        let item = self.steady(item);
        let test = self.test(&pat, &item);
        let scope = self.scope.clone();
        let c = match guard {
            None => test,
            Some(g) => self.and_then(test, |cx| {
                cx.bind(&pat, item.clone());
                Some(cx.scalar(&g, Some(&Type::Bool)))
            }),
        };
        self.scope = scope;
        Item::Value(c.unwrap_or_else(|| self.bool(true)))
    }

    fn other_macro(&mut self, m: &syn::Macro, name: &str, hint: Option<&Type>, statement: bool) -> Item {
        use quote::ToTokens;
        let vars = self.variables_in(m.tokens.clone());
        let ty = hint.cloned().unwrap_or_else(|| self.any_type());
        if statement {
            let t = self.template(m.to_token_stream());
            self.stmt(Op::Effect(t));
        }
        if vars.is_empty() {
            let frag = Frag::new(m.to_token_stream());
            return Item::Value(self.pure(Pure::Atom(frag), "c", ty));
        }
        let t = self.template(m.to_token_stream());
        // The pass that knows what is varied refuses it there.
        let v = self.pure(t, name, ty);
        Item::Value(v)
    }
}
