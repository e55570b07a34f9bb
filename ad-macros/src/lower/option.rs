//! `Option` and `Result` as a `bool` with what is there when it is true (and, of a `Result`, when it is false).

use syn::Expr;
use syn::spanned::Spanned;

use super::Cx;
use super::env::{Item, Sum, VarId};
use super::types::Type;
use crate::diagnostics::catalogue;
use crate::ir::{Op, Pure};

impl Cx<'_> {
    /// `Some(x)`, `Ok(x)`, `Err(e)`.
    pub fn sum_value(&mut self, variant: &str, item: Item) -> Item {
        let is = self.bool(variant != "Err");
        let item = self.own(item, "payload", false);
        let open = self.any_type();
        let (yes, no) = match variant {
            "Some" => (item, Item::unit()),
            "Ok" => (item, Item::Uninit(open)),
            _ => (Item::Uninit(open), item),
        };
        Item::Sum(Box::new(Sum { result: variant != "Some", is, yes, no }))
    }

    /// `None`
    pub fn none(&mut self, hint: Option<&Type>) -> Item {
        let is = self.bool(false);
        let ty = match hint.map(|h| self.infer.shallow(h)) {
            Some(Type::Option(t)) => *t,
            _ => self.any_type(),
        };
        Item::Sum(Box::new(Sum { result: false, is, yes: Item::Uninit(ty), no: Item::unit() }))
    }

    pub fn sum_method(
        &mut self,
        s: Sum,
        var: Option<(VarId, Vec<usize>)>,
        m: &syn::ExprMethodCall,
        hint: Option<&Type>,
    ) -> Item {
        let name = m.method.to_string();
        let args: Vec<&Expr> = m.args.iter().collect();
        match (name.as_str(), args.as_slice()) {
            ("is_some" | "is_ok", []) => Item::Value(s.is),
            ("is_none" | "is_err", []) => Item::Value(self.not(s.is)),
            ("unwrap" | "expect", _) => self.unwrap(s),
            ("unwrap_or", [e]) => {
                let other = self.expr(e, hint);
                let other = self.settle(other);
                let is = s.is;
                self.branch(is, |cx| cx.settle_ref(s.yes), |_| other)
            }
            ("unwrap_or_else", [f]) => {
                let Some(f) = self.callable(f) else {
                    return self.fail(m.span(), catalogue::closure_value());
                };
                let args = if s.result { vec![s.no.clone()] } else { Vec::new() };
                let is = s.is;
                self.branch(is, |cx| cx.settle_ref(s.yes), |cx| cx.apply(&f, args, hint))
            }
            ("unwrap_or_default", []) => {
                let (is, ty) = (s.is, self.item_type(&s.yes));
                self.branch(is, |cx| cx.settle_ref(s.yes), |cx| Item::Value(cx.dummy(ty)))
            }
            ("map", [f]) => self.sum_map(s, f, m),
            ("map_or", [d, f]) => {
                let other = self.expr(d, hint);
                let other = self.settle(other);
                let Some(f) = self.callable(f) else {
                    return self.fail(m.span(), catalogue::closure_value());
                };
                let is = s.is;
                self.branch(is, |cx| cx.apply(&f, vec![s.yes], hint), |_| other)
            }
            ("copied" | "cloned" | "as_ref" | "as_mut" | "as_deref", []) => {
                let yes = if matches!(name.as_str(), "copied" | "cloned") {
                    self.settle_in(s.is, s.yes)
                } else {
                    s.yes
                };
                Item::Sum(Box::new(Sum { yes, ..s }))
            }
            ("ok", []) => Item::Sum(Box::new(Sum { result: false, no: Item::unit(), ..s })),
            ("ok_or", [e]) => {
                let no = self.expr(e, None);
                let no = self.settle(no);
                Item::Sum(Box::new(Sum { result: true, no, ..s }))
            }
            ("take", []) => {
                if let Some((v, path)) = var {
                    let none = self.bool(false);
                    self.set_sum_flag(v, &path, none);
                }
                Item::Sum(Box::new(s))
            }
            _ => self.fail(
                m.method.span(),
                catalogue::unsupported(
                    &format!("the method `{name}` of an `Option` or `Result`"),
                    "only methods that are branches are expanded",
                    "write it as a `match`",
                ),
            ),
        }
    }

    fn set_sum_flag(&mut self, v: VarId, path: &[usize], flag: crate::ir::Value) {
        let mut slot = &mut self.vars[v].item;
        for &k in path {
            match slot {
                Item::Tuple(items) if k < items.len() => slot = &mut items[k],
                _ => return,
            }
        }
        if let Item::Sum(s) = slot {
            s.is = flag;
        }
    }

    /// The payload; a panic where there is none.
    fn unwrap(&mut self, s: Sum) -> Item {
        let not = self.not(s.is);
        let text = if s.result { "unwrap() of an Err" } else { "unwrap() of a None" };
        self.branch(
            not,
            |cx| {
                let pieces = vec![format!("::core::panic!(\"{text}\")")];
                cx.stmt(Op::Panic(Pure::Template { pieces, args: Vec::new() }));
                cx.at = super::flow::Status::panics();
                Item::Never
            },
            |_| s.yes,
        )
    }

    fn settle_ref(&mut self, item: Item) -> Item {
        let item = if self.is_scalar_item(&item) { Item::Value(self.read(item)) } else { item };
        self.settle(item)
    }

    /// What a reference refers to, read only where it is there.
    fn settle_in(&mut self, is: crate::ir::Value, item: Item) -> Item {
        match item {
            Item::Ref(p, m) => self.branch(is, |cx| cx.settle_ref(Item::Ref(p, m)), |_| Item::Never),
            other => other,
        }
    }

    fn sum_map(&mut self, s: Sum, f: &Expr, m: &syn::ExprMethodCall) -> Item {
        let Some(f) = self.callable(f) else { return self.fail(m.span(), catalogue::closure_value()) };
        let (is, result, no, yes) = (s.is, s.result, s.no, s.yes);
        let mapped = self.branch(
            is,
            |cx| {
                let v = cx.apply(&f, vec![yes], None);
                cx.settle(v)
            },
            |_| Item::Never,
        );
        Item::Sum(Box::new(Sum { result, is, yes: mapped, no }))
    }

    /// `e?`
    pub fn try_expr(&mut self, t: &syn::ExprTry, hint: Option<&Type>) -> Item {
        let _ = hint;
        let item = self.expr(&t.expr, None);
        let Some((s, _)) = self.sum_of(&item) else {
            return self.fail(
                t.question_token.span(),
                catalogue::unsupported(
                    "`?` on this value",
                    "whether it is an `Option` or a `Result` is not visible here",
                    "match on the value",
                ),
            );
        };
        let Some(ret) = self.ret.clone() else { return Item::Never };
        let not = self.not(s.is);
        let (result, no, yes) = (s.result, s.no, s.yes);
        self.branch(
            not,
            |cx| {
                let is = cx.bool(false);
                let open = cx.any_type();
                let out = Item::Sum(Box::new(Sum { result, is, yes: Item::Uninit(open), no }));
                cx.set_result(&ret, out);
                cx.exit(ret.target);
                Item::Never
            },
            |_| yes,
        )
    }
}
