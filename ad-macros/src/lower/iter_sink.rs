//! Methods of iterators: adaptors extend the description, consumers run it.

use std::rc::Rc;

use syn::Expr;
use syn::spanned::Spanned;

use super::Cx;
use super::closure::Callable;
use super::env::{Item, VarId};
use super::fallible::Which;
use super::iter::Iter;
use super::library::{COLLECT_OPTION, COLLECT_RESULT};
use super::place::strip;
use super::types::Type;
use crate::diagnostics::catalogue;
use crate::ir::{Frag, Init, Operand, Pure, Value};

impl Cx<'_> {
    pub fn iter_method(&mut self, it: Iter, m: &syn::ExprMethodCall, hint: Option<&Type>) -> Item {
        let name = m.method.to_string();
        let args: Vec<&Expr> = m.args.iter().collect();
        if let Some(a) = self.adaptor(&it, &name, &args) {
            return Item::Iter(Rc::new(a));
        }
        if !self.errors.is_empty() {
            let ty = self.any_type();
            return Item::Value(self.dummy(ty));
        }
        self.span = m.method.span();
        let known = self
            .consumer(it.clone(), &name, &args, m, hint)
            .or_else(|| self.iterator_program(Item::Iter(Rc::new(it)), m, hint));
        match known {
            Some(item) => item,
            // Kept as text: fine where nothing varied is in it.
            None => {
                let ty = match name.as_str() {
                    "count" | "len" => Some(Type::usize()),
                    _ => hint.cloned(),
                };
                self.opaque(m, ty.as_ref(), &name)
            }
        }
    }

    fn adaptor(&mut self, it: &Iter, name: &str, args: &[&Expr]) -> Option<Iter> {
        let a = || Box::new(it.clone());
        Some(match (name, args) {
            ("iter" | "into_iter" | "by_ref" | "fuse" | "iter_mut" | "clone" | "peekable", []) => it.clone(),
            ("rev", []) => Iter::Rev(a()),
            ("enumerate", []) => Iter::Enumerate(a()),
            ("copied" | "cloned", []) => Iter::Copied(a()),
            ("flatten", []) => Iter::Flatten(a()),
            ("skip", [n]) => Iter::Skip(a(), self.scalar(n, Some(&Type::usize()))),
            ("take", [n]) => Iter::Take(a(), self.scalar(n, Some(&Type::usize()))),
            ("step_by", [n]) => Iter::StepBy(a(), self.scalar(n, Some(&Type::usize()))),
            ("zip", [b]) => {
                let b = self.iter_argument(b)?;
                Iter::Zip(a(), Box::new(b))
            }
            ("chain", [b]) => {
                let b = self.iter_argument(b)?;
                Iter::Chain(a(), Box::new(b))
            }
            ("scan", [init, f]) => {
                let init = self.expr(init, None);
                let init = self.own(init, "state", true);
                let state = self.hidden("state", init);
                Iter::Scan(a(), state, self.callable(f)?)
            }
            ("map", [f]) => Iter::Map(a(), self.callable(f)?),
            ("filter", [f]) => Iter::Filter(a(), self.callable(f)?),
            ("filter_map", [f]) => Iter::FilterMap(a(), self.callable(f)?),
            ("take_while", [f]) => Iter::TakeWhile(a(), self.callable(f)?),
            ("skip_while", [f]) => Iter::SkipWhile(a(), self.callable(f)?),
            ("map_while", [f]) => Iter::MapWhile(a(), self.callable(f)?),
            ("flat_map", [f]) => Iter::FlatMap(a(), self.callable(f)?),
            ("inspect", [f]) => Iter::Inspect(a(), self.callable(f)?),
            _ => return None,
        })
    }
    fn iter_argument(&mut self, e: &Expr) -> Option<Iter> {
        let item = self.expr(e, None);
        let it = self.into_iter(item);
        if it.is_none() {
            self.errors.push(e.span(), catalogue::not_iterable(&Self::text(e)));
        }
        it
    }

    fn consumer(
        &mut self,
        it: Iter,
        name: &str,
        args: &[&Expr],
        m: &syn::ExprMethodCall,
        hint: Option<&Type>,
    ) -> Option<Item> {
        let fish = m.turbofish.as_ref().and_then(|t| match t.args.first() {
            Some(syn::GenericArgument::Type(t)) => Some(self.written_type(t)),
            _ => None,
        });
        let hint = fish.as_ref().or(hint);
        Some(match (name, args) {
            ("sum", []) => self.accumulate(it, "+", "0", hint),
            ("product", []) => self.accumulate(it, "*", "1", hint),
            ("fold", [init, f]) => self.fold(it, init, f, hint)?,
            ("reduce", [f]) => {
                let f = self.callable(f)?;
                self.reduce(it, &mut |cx, acc, x| cx.apply(&f, vec![acc, x], None))
            }
            ("max_by" | "min_by", [f]) => self.extreme_by(it, name == "max_by", f)?,
            ("for_each", [f]) => {
                let f = self.callable(f)?;
                self.each(it, "i", &mut |cx, x| {
                    cx.apply(&f, vec![x], None);
                });
                Item::unit()
            }
            ("collect" | "to_vec", []) => self.collect(it, hint)?,
            ("unzip", []) => self.unzip(it, hint),
            ("count" | "len", []) => self.count_all(it),
            ("any" | "all", [f]) => {
                let f = self.callable(f)?;
                self.quantifier(it, name == "any", &f)
            }
            ("position", [f]) => {
                let f = self.callable(f)?;
                self.position(it, &f)
            }
            ("find", [f]) => {
                let f = self.callable(f)?;
                self.find(it, &f)?
            }
            ("last", []) => self.nth_from_end(it)?,
            ("next", []) if !matches!(strip(&m.receiver), Expr::Path(_)) => {
                let zero = self.int(0);
                self.nth(it, zero)?
            }
            ("nth", [k]) if !matches!(strip(&m.receiver), Expr::Path(_)) => {
                let k = self.scalar(k, Some(&Type::usize()));
                self.nth(it, k)?
            }
            _ => return None,
        })
    }

    /// `sum`, `product`.
    fn accumulate(&mut self, it: Iter, op: &'static str, start: &str, hint: Option<&Type>) -> Item {
        let ty = hint.cloned().unwrap_or_else(|| self.any_type());
        let init = self.constant_of(start, ty.clone());
        let name = if op == "+" { "sum" } else { "product" };
        let acc = self.hidden(name, Item::Value(init));
        self.each(it, "i", &mut |cx, x| {
            let v = cx.read(x);
            let tv = cx.value_type(v);
            cx.infer.unify(&tv, &ty);
            let slot = cx.slot(acc, &[]);
            let old = cx.read(slot);
            let new = cx.arithmetic(op, old, v);
            cx.set_slot(acc, &[], Item::Value(new));
        });
        self.finish_hidden(acc)
    }

    /// `0` or `1` of a type that is not known yet.
    fn constant_of(&mut self, text: &str, ty: Type) -> Value {
        let v = self.pure(Pure::Atom(Frag::text(text)), "c", ty);
        self.dummies.push(v);
        v
    }
    fn finish_hidden(&mut self, v: VarId) -> Item {
        self.vars[v].mutable = false;
        self.slot(v, &[])
    }

    fn fold(&mut self, it: Iter, init: &Expr, f: &Expr, hint: Option<&Type>) -> Option<Item> {
        let f = self.callable(f)?;
        let init = self.expr(init, hint);
        let init = self.settle(init);
        let init = self.own(init, "acc", true);
        let acc = self.hidden("acc", init);
        self.each(it, "i", &mut |cx, x| {
            let old = cx.slot(acc, &[]);
            let ty = cx.item_type(&old);
            let new = cx.apply(&f, vec![old, x], Some(&ty));
            if cx.live() {
                let new = cx.settle(new);
                cx.set_slot(acc, &[], new);
            }
        });
        Some(self.finish_hidden(acc))
    }

    /// Combines scalars; an `Option`, since there may be none.
    fn reduce(&mut self, it: Iter, f: &mut dyn FnMut(&mut Cx<'_>, Item, Item) -> Item) -> Item {
        let no = self.bool(false);
        let some = self.hidden("some", Item::Value(no));
        let ty = self.any_type();
        let zero = self.dummy(ty);
        let acc = self.hidden("acc", Item::Value(zero));
        self.each(it, "i", &mut |cx, x| {
            let x = cx.deref(x);
            let x = Item::Value(cx.read(x));
            let (flag, old) = (cx.slot(some, &[]), cx.slot(acc, &[]));
            let told = cx.item_type(&old);
            cx.unify_item(&x, &told);
            let flag = cx.read(flag);
            let new = cx.branch(
                flag,
                |cx| {
                    let v = f(cx, old, x.clone());
                    Item::Value(cx.read(v))
                },
                |_| x.clone(),
            );
            cx.set_slot(acc, &[], new);
            let yes = cx.bool(true);
            cx.set_slot(some, &[], Item::Value(yes));
        });
        let is = self.finish_hidden(some);
        let is = self.read(is);
        let yes = self.finish_hidden(acc);
        self.some_if(is, yes)
    }

    /// `max_by(|a, b| a.partial_cmp(b).unwrap())`: the last of the greatest, the first of the least.
    fn extreme_by(&mut self, it: Iter, max: bool, f: &Expr) -> Option<Item> {
        let Expr::Closure(c) = strip(f) else {
            let total = Self::text(f).ends_with("total_cmp");
            return total.then(|| self.extreme(it, if max { ">=" } else { "<" }));
        };
        let body = Self::text(&c.body);
        let names: Vec<String> =
            c.inputs.iter().map(|p| Self::text(p).trim_start_matches('&').to_string()).collect();
        let [a, b] = names.as_slice() else { return None };
        let forward = |x: &str, y: &str| {
            ["partial_cmp", "total_cmp"]
                .iter()
                .any(|m| ["", "&"].iter().any(|r| body.starts_with(&format!("{x}.{m}({r}{y})"))))
        };
        match (forward(a, b), forward(b, a)) {
            (true, _) => Some(self.extreme(it, if max { ">=" } else { "<" })),
            // The order is turned round.
            (_, true) => Some(self.extreme(it, if max { "<=" } else { ">" })),
            _ => None,
        }
    }
    /// A new element is taken where `new op old`.
    fn extreme(&mut self, it: Iter, op: &'static str) -> Item {
        self.reduce(it, &mut |cx, acc, x| {
            let (a, b) = (cx.read(acc), cx.read(x));
            let better =
                cx.pure(Pure::Binary(op, Operand::Value(b), Operand::Value(a)), "better", Type::Bool);
            cx.branch(better, |_| Item::Value(b), |_| Item::Value(a))
        })
    }

    fn collect(&mut self, it: Iter, hint: Option<&Type>) -> Option<Item> {
        let elem = match hint.map(|h| self.infer.shallow(h)) {
            Some(Type::Vec(t) | Type::Slice(t) | Type::Seq(t)) => *t,
            Some(Type::Option(_)) => {
                let each = Item::Iter(Rc::new(Iter::Fallible(Box::new(it), Which::Option)));
                return self.iterator_text(COLLECT_OPTION, each, hint);
            }
            Some(Type::Result(..)) => {
                let each = Item::Iter(Rc::new(Iter::Fallible(Box::new(it), Which::Result)));
                return self.iterator_text(COLLECT_RESULT, each, hint);
            }
            // An alias: of a vector, or what is collected into it does not compile.
            None | Some(Type::Var(_) | Type::Named(_)) => self.any_type(),
            Some(_) => return None,
        };
        let ty = Type::Vec(Box::new(elem));
        let out = self.fresh_root(Init::Empty(None), ty, "collected");
        let super::env::Loc::Mem(place) = out.loc.clone() else { return None };
        self.each(it, "i", &mut |cx, x| {
            let x = match x {
                Item::Ref(p, false) if !cx.is_scalar_type(&p.ty) => Item::Ref(p, false),
                other => other,
            };
            cx.push_item(&out, place.clone(), x);
        });
        Some(Item::Place(out))
    }

    fn unzip(&mut self, it: Iter, hint: Option<&Type>) -> Item {
        let hints = match hint.map(|h| self.infer.shallow(h)) {
            Some(Type::Tuple(ts)) if ts.len() == 2 => ts,
            _ => vec![self.any_type(), self.any_type()],
        };
        let mut outs = Vec::new();
        for h in hints {
            let elem = self.elem_hint(Some(&h));
            outs.push(self.fresh_root(Init::Empty(None), Type::Vec(Box::new(elem)), "collected"));
        }
        let both = outs.clone();
        self.each(it, "i", &mut |cx, x| {
            for (part, out) in cx.parts(x, 2).into_iter().zip(&both) {
                if let super::env::Loc::Mem(place) = &out.loc {
                    cx.push_item(out, place.clone(), part);
                }
            }
        });
        Item::Tuple(outs.into_iter().map(Item::Place).collect())
    }

    fn count_all(&mut self, it: Iter) -> Item {
        if let Some(p) = self.plan(&it)
            && let Some(hi) = p.hi
        {
            return Item::Value(self.count(p.lo, hi));
        }
        let zero = self.int(0);
        let n = self.hidden("n", Item::Value(zero));
        self.each(it, "i", &mut |cx, _| {
            let slot = cx.slot(n, &[]);
            let (old, one) = (cx.read(slot), cx.int(1));
            let new = cx.int_op("+", old, one, "n");
            cx.set_slot(n, &[], Item::Value(new));
        });
        self.finish_hidden(n)
    }

    /// `any`: left as soon as it holds; `all`: as soon as it does not.
    fn quantifier(&mut self, it: Iter, any: bool, f: &Callable) -> Item {
        let start = self.bool(!any);
        let out = self.hidden(if any { "any" } else { "all" }, Item::Value(start));
        self.search(
            it,
            &mut |cx, x, _| {
                let c = cx.apply(f, vec![x], Some(&Type::Bool));
                let c = cx.read(c);
                if any { c } else { cx.not(c) }
            },
            &mut |cx, _| {
                let found = cx.bool(any);
                cx.set_slot(out, &[], Item::Value(found));
            },
        );
        self.finish_hidden(out)
    }

    /// Looks for the first element for which `test` holds; `found` runs there, and the loop is left.
    fn search(
        &mut self,
        it: Iter,
        test: &mut dyn FnMut(&mut Cx<'_>, Item, Value) -> Value,
        found: &mut dyn FnMut(&mut Cx<'_>, Value),
    ) {
        let zero = self.int(0);
        let k = self.hidden("k", Item::Value(zero));
        let stop = self.new_target();
        self.catch(stop, |cx| {
            cx.drive(it, "i", stop, &mut |cx, x| {
                let slot = cx.slot(k, &[]);
                let now = cx.read(slot);
                let c = test(cx, x, now);
                cx.branch(
                    c,
                    |cx| {
                        found(cx, now);
                        cx.exit(stop);
                        Item::Never
                    },
                    |_| Item::unit(),
                );
                let one = cx.int(1);
                let next = cx.int_op("+", now, one, "k");
                cx.set_slot(k, &[], Item::Value(next));
            });
            Item::unit()
        });
        self.vars[k].mutable = false;
    }

    fn position(&mut self, it: Iter, f: &Callable) -> Item {
        let (no, zero) = (self.bool(false), self.int(0));
        let (is, at) = (self.hidden("found", Item::Value(no)), self.hidden("at", Item::Value(zero)));
        self.search(
            it,
            &mut |cx, x, _| {
                let c = cx.apply(f, vec![x], Some(&Type::Bool));
                cx.read(c)
            },
            &mut |cx, k| {
                let yes = cx.bool(true);
                cx.set_slot(is, &[], Item::Value(yes));
                cx.set_slot(at, &[], Item::Value(k));
            },
        );
        let flag = self.finish_hidden(is);
        let flag = self.read(flag);
        let yes = self.finish_hidden(at);
        self.some_if(flag, yes)
    }

    /// The element at the position where the predicate holds first.
    fn find(&mut self, it: Iter, f: &Callable) -> Option<Item> {
        let plan = self.plan(&it)?;
        if !is_plain(&it) {
            return None;
        }
        let by_ref = |i: Item| match i {
            Item::Place(p) => Item::Ref(p, false),
            other => other,
        };
        let (no, zero) = (self.bool(false), self.int(0));
        let (is, at) = (self.hidden("found", Item::Value(no)), self.hidden("at", Item::Value(zero)));
        self.search(
            it,
            &mut |cx, x, _| {
                let c = cx.apply(f, vec![by_ref(x)], Some(&Type::Bool));
                cx.read(c)
            },
            &mut |cx, k| {
                let yes = cx.bool(true);
                cx.set_slot(is, &[], Item::Value(yes));
                cx.set_slot(at, &[], Item::Value(k));
            },
        );
        let flag = self.finish_hidden(is);
        let flag = self.read(flag);
        let k = self.finish_hidden(at);
        let k = self.read(k);
        let i = self.int_op("+", plan.lo, k, "i");
        let item = self.get(&plan.elem, i);
        Some(self.some_if(flag, item))
    }

    fn nth(&mut self, it: Iter, k: Value) -> Option<Item> {
        if !is_plain(&it) {
            return None;
        }
        let p = self.plan(&it)?;
        let i = self.int_op("+", p.lo, k, "i");
        let is = match p.hi {
            Some(hi) => {
                self.pure(Pure::Binary("<", Operand::Value(i), Operand::Value(hi)), "some", Type::Bool)
            }
            None => self.bool(true),
        };
        let item = self.get(&p.elem, i);
        Some(self.some_if(is, item))
    }
    fn nth_from_end(&mut self, it: Iter) -> Option<Item> {
        if !is_plain(&it) {
            return None;
        }
        let p = self.plan(&it)?;
        let hi = p.hi?;
        let is = self.pure(Pure::Binary("<", Operand::Value(p.lo), Operand::Value(hi)), "some", Type::Bool);
        let one = self.int(1);
        // Of an empty chain, an index that nobody looks at: what is made of it must not overflow.
        let i = self.int_method(hi, "saturating_sub", &[one]);
        let item = self.get(&p.elem, i);
        Some(self.some_if(is, item))
    }
}

/// Making an element reads nothing and calls nothing: it may be made where there is none.
fn is_plain(it: &Iter) -> bool {
    match it {
        Iter::Range { .. }
        | Iter::From { .. }
        | Iter::Windows { .. }
        | Iter::Chunks { .. }
        | Iter::Once(_)
        | Iter::Repeat(_) => true,
        Iter::Elems { by_ref, .. } => by_ref.is_some(),
        Iter::Enumerate(a) | Iter::Skip(a, _) | Iter::Take(a, _) => is_plain(a),
        Iter::Zip(a, b) => is_plain(a) && is_plain(b),
        _ => false,
    }
}
