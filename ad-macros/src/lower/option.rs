//! `Option` and `Result` as a `bool` with what is there when it is true (and, of a `Result`, when it is false).

use quote::ToTokens;
use syn::Expr;
use syn::spanned::Spanned;

use super::Cx;
use super::env::{Item, Sum, VarId};
use super::fallible::Which;
use super::types::Type;
use crate::diagnostics::catalogue;
use crate::ir::{Frag, Init, Op, Operand, Place, Pure};

impl Cx<'_> {
    /// `Some(x)`, `Ok(x)`, `Err(e)`.
    pub fn sum_value(&mut self, variant: &str, item: Item) -> Item {
        let is = self.bool(variant != "Err");
        let item = if matches!(item, Item::Fresh(..)) && variant == "Err" {
            item
        } else {
            self.own(item, "payload", false)
        };
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

    /// `is.then_some(x)`, `is.then(|| x)`
    pub fn some_where(&mut self, is: crate::ir::Value, lazy: bool, m: &syn::ExprMethodCall) -> Item {
        let Some(arg) = m.args.first() else { return Item::Never };
        let yes = if lazy {
            let Some(f) = self.callable(arg) else { return self.fail(m.span(), catalogue::closure_value()) };
            let make = |cx: &mut Self| {
                let v = cx.apply(&f, Vec::new(), None);
                cx.settle(v)
            };
            self.branch(is, make, |_| Item::Never)
        } else {
            let item = self.expr(arg, None);
            let item = self.settle(item);
            self.own(item, "payload", false)
        };
        Item::Sum(Box::new(Sum { result: false, is, yes, no: Item::unit() }))
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
        if let (Some(hint), "unwrap" | "expect" | "unwrap_or" | "unwrap_or_else" | "unwrap_or_default") =
            (hint, name.as_str())
        {
            self.unify_item(&s.yes, hint);
        }
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
            ("map_or_else", [d, f]) => {
                let (Some(d), Some(f)) = (self.callable(d), self.callable(f)) else {
                    return self.fail(m.span(), catalogue::closure_value());
                };
                let no = if s.result { vec![s.no.clone()] } else { Vec::new() };
                let is = s.is;
                self.branch(is, |cx| cx.apply(&f, vec![s.yes], hint), |cx| cx.apply(&d, no, hint))
            }
            ("and_then", [f]) => self.sum_and_then(s, f, m, hint),
            ("copied" | "cloned" | "clone", []) => {
                let yes = self.settle_in(s.is, s.yes);
                Item::Sum(Box::new(Sum { yes, ..s }))
            }
            ("as_ref" | "as_mut" | "as_deref" | "as_deref_mut", []) => {
                let mutable = name.ends_with("mut");
                let yes = match var {
                    Some((v, path)) if mutable => self.payload_of(v, path, 0, s.yes),
                    _ => self.reference(s.yes, mutable),
                };
                Item::Sum(Box::new(Sum { yes, ..s }))
            }
            ("ok", []) => Item::Sum(Box::new(Sum { result: false, no: Item::unit(), ..s })),
            ("ok_or", [e]) => {
                let ty = match hint.map(|h| self.infer.shallow(h)) {
                    Some(Type::Result(_, e)) => Some(*e),
                    _ => None,
                };
                let no = self.error_item(e, ty.as_ref());
                Item::Sum(Box::new(Sum { result: true, no, ..s }))
            }
            ("ok_or_else", [f]) => {
                let no = match super::place::strip(f) {
                    Expr::Closure(c) => self.error_item(&c.body, Some(&Type::Opaque(Frag::text("_")))),
                    f => self.error_item(&syn::parse_quote!((#f)()), Some(&Type::Opaque(Frag::text("_")))),
                };
                Item::Sum(Box::new(Sum { result: true, no, ..s }))
            }
            ("map_err", [f]) => self.sum_map_err(s, f),
            ("take", []) if in_memory(&s.yes) => {
                let Some((place, ty)) = whole(&s.yes) else { return Item::Sum(Box::new(s)) };
                let taken = self.fresh_root(Init::Clone(place.clone()), ty, "taken");
                self.stmt(Op::Assign(place, super::fallible::none()));
                Item::Place(taken)
            }
            ("take", []) => {
                let none = self.bool(false);
                let emptied = var.is_some_and(|(v, path)| self.set_sum_flag(v, &path, none));
                let temporary =
                    matches!(super::place::strip(&m.receiver), Expr::Call(_) | Expr::MethodCall(_));
                if !emptied && !temporary {
                    return self.fail(m.method.span(), catalogue::assign_target(&Self::text(&m.receiver)));
                }
                Item::Sum(Box::new(s))
            }
            _ => match self.sum_program(s, var, m, hint) {
                Some(item) => item,
                None => self.fail(
                    m.method.span(),
                    catalogue::unsupported(
                        &format!("the method `{name}` of an `Option` or `Result`"),
                        "only methods that are branches are expanded",
                        "write it as a `match`",
                    ),
                ),
            },
        }
    }

    /// Whether there is one to set.
    fn set_sum_flag(&mut self, v: VarId, path: &[usize], flag: crate::ir::Value) -> bool {
        match self.slot_mut(v, path) {
            Some(Item::Sum(s)) => {
                s.is = flag;
                true
            }
            _ => false,
        }
    }

    /// A mutable reference to the payload (0) or the error (1) of a variable.
    pub fn payload_of(&mut self, v: VarId, mut path: Vec<usize>, part: usize, payload: Item) -> Item {
        match payload {
            Item::Value(_) | Item::Tuple(_) | Item::Sum(_) => {
                path.push(part);
                Item::VarRef(v, path, true)
            }
            other => self.reference(other, true),
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

    /// `.and_then(f)`: what `f` gives, where there is something to give it.
    fn sum_and_then(&mut self, s: Sum, f: &Expr, m: &syn::ExprMethodCall, hint: Option<&Type>) -> Item {
        let Some(f) = self.callable(f) else { return self.fail(m.span(), catalogue::closure_value()) };
        let (is, result, no) = (s.is, s.result, s.no.clone());
        let open = self.any_type();
        let which = if result { Which::Result } else { Which::Option };
        self.branch(
            is,
            |cx| {
                let item = cx.apply(&f, vec![s.yes], hint);
                match cx.sum_as(&item, which) {
                    Some((s, _)) => cx.own(Item::Sum(Box::new(s)), "v", false),
                    None => item,
                }
            },
            |cx| {
                let is = cx.bool(false);
                Item::Sum(Box::new(Sum { result, is, yes: Item::Uninit(open), no }))
            },
        )
    }

    /// `.map_err(f)`: the closure is kept as text, applied to a copy of the error.
    fn sum_map_err(&mut self, s: Sum, f: &Expr) -> Item {
        let text = self.template(f.to_token_stream());
        let Pure::Template { mut pieces, mut args } = text else { return Item::Sum(Box::new(s)) };
        let (hole, clone) = match &s.no {
            Item::Place(super::env::LPlace { loc: super::env::Loc::Mem(p), .. }) => {
                (Operand::Place(p.clone()), ".clone()")
            }
            Item::Value(v) => (Operand::Value(*v), ""),
            other => {
                let other = other.clone();
                let p = self.memory(other, "error");
                match p.loc {
                    super::env::Loc::Mem(place) => (Operand::Place(place), ".clone()"),
                    super::env::Loc::Const(_) => return Item::Sum(Box::new(s)),
                }
            }
        };
        pieces[0].insert_str(0, &format!("){clone}).map_err("));
        pieces.insert(0, "::core::result::Result::Err::<(), _>((".into());
        if let Some(last) = pieces.last_mut() {
            last.push_str(").err().unwrap()");
        }
        args.insert(0, hole);
        let ty = Type::Seq(Box::new(self.any_type()));
        let no = Item::Fresh(Init::Pure(Pure::Template { pieces, args }), ty);
        Item::Sum(Box::new(Sum { no, ..s }))
    }

    /// `e?`
    pub fn try_expr(&mut self, t: &syn::ExprTry, hint: Option<&Type>) -> Item {
        let Some(ret) = self.ret.clone() else { return Item::Never };
        let (which, error) = match self.infer.shallow(&ret.ty) {
            Type::Option(_) => (Which::Option, None),
            Type::Result(_, e) => (Which::Result, Some(*e)),
            _ => (Which::Either, None),
        };
        if let Some(item) = self.collect_or_return(&t.expr, which, hint) {
            return item;
        }
        let ty = self.sum_type(which, hint.cloned());
        let item = self.expr(&t.expr, Some(&ty));
        if !self.live() {
            return Item::Never;
        }
        self.span = t.question_token.span();
        let Some((s, _)) = self.sum_as(&item, which) else {
            return self.fail(
                t.question_token.span(),
                catalogue::unsupported(
                    "`?` on this value",
                    "whether it is an `Option` or a `Result` is not visible here",
                    "match on the value",
                ),
            );
        };
        let not = self.not(s.is);
        let (result, no, yes) = (s.result, s.no, s.yes);
        self.branch(
            not,
            |cx| {
                let is = cx.bool(false);
                let open = cx.any_type();
                let no = if result { cx.converted(no, error.as_ref()) } else { no };
                let out = Item::Sum(Box::new(Sum { result, is, yes: Item::Uninit(open), no }));
                cx.set_result(&ret, out);
                cx.exit(ret.target);
                Item::Never
            },
            |_| yes,
        )
    }
}

/// The payload of an `Option` that stands in memory.
fn in_memory(yes: &Item) -> bool {
    whole(yes).is_some()
}

/// The memory that holds an `Option` whose payload this is.
pub fn whole(yes: &Item) -> Option<(Place, Type)> {
    let Item::Place(super::env::LPlace { loc: super::env::Loc::Mem(p), ty }) = yes else { return None };
    let mut place = p.clone();
    match place.proj.pop()? {
        crate::ir::Proj::Field(name) if name == crate::ir::types::SOME => {}
        _ => return None,
    }
    Some((place, Type::Option(Box::new(ty.clone()))))
}
