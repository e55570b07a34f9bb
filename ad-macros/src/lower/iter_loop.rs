//! Driving an iterator chain: the loop, with a body for each element.
//!
//! An indexable chain is one index loop. `filter` and its kin wrap the body; what needs a position beyond that
//! (`take` after `filter`) counts in a hidden variable.

use super::Cx;
use super::closure::Callable;
use super::env::{Item, VarId};
use super::flow::{Over, Target};
use super::iter::{Iter, indexable};
use super::types::Type;
use crate::diagnostics::catalogue;
use crate::ir::{Frag, Operand, Pure, Value};

/// What is done with each element.
pub type Sink<'s> = &'s mut dyn FnMut(&mut Cx<'_>, Item);

impl Cx<'_> {
    /// Runs the chain to its end.
    pub fn each(&mut self, it: Iter, name: &str, sink: Sink<'_>) {
        let stop = self.new_target();
        self.catch(stop, |cx| {
            cx.drive(it, name, stop, sink);
            Item::unit()
        });
    }

    /// Runs the chain; a jump to `stop`, which the caller catches, ends it.
    pub fn drive(&mut self, it: Iter, name: &str, stop: Target, sink: Sink<'_>) {
        if indexable(&it) {
            return self.drive_indexed(it, name, stop, sink);
        }
        match it {
            Iter::Map(a, f) => self.drive(*a, name, stop, &mut |cx, i| {
                let v = cx.apply(&f, vec![i], None);
                if cx.live() {
                    sink(cx, v);
                }
            }),
            Iter::Copied(a) => self.drive(*a, name, stop, &mut |cx, i| {
                let v = cx.deref(i);
                let v = cx.settle(v);
                sink(cx, v);
            }),
            Iter::Inspect(a, f) => self.drive(*a, name, stop, &mut |cx, i| {
                cx.apply(&f, vec![i.clone()], None);
                sink(cx, i);
            }),
            Iter::Filter(a, f) => self.drive(*a, name, stop, &mut |cx, i| {
                let keep = cx.ask(&f, &i);
                cx.when(keep, &mut |cx| sink(cx, i.clone()));
            }),
            Iter::FilterMap(a, f) => self.drive(*a, name, stop, &mut |cx, i| cx.sink_some(&f, i, None, sink)),
            Iter::MapWhile(a, f) => {
                self.drive(*a, name, stop, &mut |cx, i| cx.sink_some(&f, i, Some(stop), sink))
            }
            Iter::TakeWhile(a, f) => self.drive(*a, name, stop, &mut |cx, i| {
                let go = cx.ask(&f, &i);
                cx.unless_leave(go, stop);
                sink(cx, i);
            }),
            Iter::SkipWhile(a, f) => self.skip_while(*a, &f, name, stop, sink),
            Iter::Scan(a, state, f) => self.drive(*a, name, stop, &mut |cx, i| {
                let args = vec![Item::VarRef(state, Vec::new(), true), i];
                let r = cx.apply(&f, args, None);
                cx.sink_sum(r, Some(stop), sink);
            }),
            Iter::FlatMap(a, f) => self.drive(*a, name, stop, &mut |cx, i| {
                let inner = cx.apply(&f, vec![i], None);
                cx.drive_inner(inner, sink);
            }),
            Iter::Flatten(a) => self.drive(*a, name, stop, &mut |cx, i| cx.drive_inner(i, sink)),
            Iter::Fallible(a, which) => self.drive(*a, name, stop, &mut |cx, i| {
                let result = match &i {
                    Item::Value(v) => cx.result_as_sum(*v, which),
                    _ => None,
                };
                sink(cx, result.map_or(i, Item::Place));
            }),
            Iter::Chain(a, b) => {
                self.each(*a, name, sink);
                self.drive(*b, name, stop, sink);
            }
            Iter::Rev(a) => match push_rev(*a) {
                Some(it) => self.drive(it, name, stop, sink),
                None => self.errors.push(self.span, catalogue::unknown_adaptor("rev")),
            },
            other => self.drive_counted(other, name, stop, sink),
        }
    }

    /// Stages that need to know how many elements came before.
    fn drive_counted(&mut self, it: Iter, name: &str, stop: Target, sink: Sink<'_>) {
        let zero = self.int(0);
        let k = self.hidden("k", Item::Value(zero));
        match it {
            Iter::Enumerate(a) => self.drive(*a, name, stop, &mut |cx, i| {
                let n = cx.next_count(k);
                sink(cx, Item::Tuple(vec![Item::Value(n), i]));
            }),
            Iter::Take(a, n) => self.drive(*a, name, stop, &mut |cx, i| {
                let c = cx.next_count(k);
                let more =
                    cx.pure(Pure::Binary("<", Operand::Value(c), Operand::Value(n)), "more", Type::Bool);
                cx.unless_leave(more, stop);
                sink(cx, i);
            }),
            Iter::Skip(a, n) => self.drive(*a, name, stop, &mut |cx, i| {
                let c = cx.next_count(k);
                let on = cx.pure(Pure::Binary(">=", Operand::Value(c), Operand::Value(n)), "on", Type::Bool);
                cx.when(on, &mut |cx| sink(cx, i.clone()));
            }),
            Iter::StepBy(a, n) => self.drive(*a, name, stop, &mut |cx, i| {
                let c = cx.next_count(k);
                let rest = cx.int_op("%", c, n, "rest");
                let zero = cx.int(0);
                let on =
                    cx.pure(Pure::Binary("==", Operand::Value(rest), Operand::Value(zero)), "on", Type::Bool);
                cx.when(on, &mut |cx| sink(cx, i.clone()));
            }),
            Iter::Zip(a, b) => self.zip_counted(*a, *b, k, name, stop, sink),
            _ => self.errors.push(self.span, catalogue::iterator_value()),
        }
        self.vars[k].mutable = false;
    }

    fn zip_counted(&mut self, a: Iter, b: Iter, k: VarId, name: &str, stop: Target, sink: Sink<'_>) {
        let (seq, indexed, swapped) = if indexable(&b) { (a, b, false) } else { (b, a, true) };
        let Some(p) = self.plan(&indexed) else {
            self.errors.push(self.span, catalogue::unknown_adaptor("zip"));
            return;
        };
        self.drive(seq, name, stop, &mut |cx, i| {
            let c = cx.next_count(k);
            let at = cx.int_op("+", p.lo, c, "at");
            if let Some(hi) = p.hi {
                let more =
                    cx.pure(Pure::Binary("<", Operand::Value(at), Operand::Value(hi)), "more", Type::Bool);
                cx.unless_leave(more, stop);
            }
            let j = cx.get(&p.elem, at);
            let pair = if swapped { vec![j, i] } else { vec![i, j] };
            sink(cx, Item::Tuple(pair));
        });
    }

    fn skip_while(&mut self, a: Iter, f: &Callable, name: &str, stop: Target, sink: Sink<'_>) {
        let f = f.clone();
        let no = self.bool(false);
        let on = self.hidden("on", Item::Value(no));
        self.drive(a, name, stop, &mut |cx, i| {
            let slot = cx.slot(on, &[]);
            let on_now = cx.read(slot);
            let after = cx.branch(
                on_now,
                |cx| Item::Value(cx.bool(true)),
                |cx| {
                    let skip = cx.ask(&f, &i);
                    Item::Value(cx.not(skip))
                },
            );
            let after = cx.read(after);
            cx.set_slot(on, &[], Item::Value(after));
            cx.when(after, &mut |cx| sink(cx, i.clone()));
        });
        self.vars[on].mutable = false;
    }

    /// The counter before it is increased.
    fn next_count(&mut self, k: VarId) -> Value {
        let slot = self.slot(k, &[]);
        let now = self.read(slot);
        let one = self.int(1);
        let next = self.int_op("+", now, one, "k");
        self.set_slot(k, &[], Item::Value(next));
        now
    }

    /// A predicate on an element, which it sees by reference.
    fn ask(&mut self, f: &Callable, i: &Item) -> Value {
        let arg = self.reference(i.clone(), false);
        let c = self.apply(f, vec![arg], Some(&Type::Bool));
        self.read(c)
    }

    pub fn when(&mut self, cond: Value, then: &mut dyn FnMut(&mut Cx<'_>)) {
        if !self.live() {
            return;
        }
        self.branch(
            cond,
            |cx| {
                then(cx);
                Item::unit()
            },
            |_| Item::unit(),
        );
    }

    /// Leaves to `target` where the condition does not hold.
    fn unless_leave(&mut self, cond: Value, target: Target) {
        let not = self.not(cond);
        self.branch(
            not,
            |cx| {
                cx.exit(target);
                Item::Never
            },
            |_| Item::unit(),
        );
    }

    fn sink_some(&mut self, f: &Callable, i: Item, stop: Option<Target>, sink: Sink<'_>) {
        let r = self.apply(f, vec![i], None);
        self.sink_sum(r, stop, sink);
    }
    fn sink_sum(&mut self, r: Item, stop: Option<Target>, sink: Sink<'_>) {
        if !self.live() {
            return;
        }
        let Some((s, _)) = self.sum_as(&r, super::fallible::Which::Option) else {
            self.errors.push(self.span, catalogue::unknown_adaptor("filter_map"));
            return;
        };
        match stop {
            Some(stop) => {
                self.unless_leave(s.is, stop);
                sink(self, s.yes);
            }
            None => self.when(s.is, &mut |cx| sink(cx, s.yes.clone())),
        }
    }

    fn drive_inner(&mut self, inner: Item, sink: Sink<'_>) {
        if !self.live() {
            return;
        }
        match self.into_iter(inner) {
            Some(it) => self.each(it, "j", sink),
            None => self.errors.push(self.span, catalogue::iterator_value()),
        }
    }

    fn drive_indexed(&mut self, it: Iter, name: &str, stop: Target, sink: Sink<'_>) {
        let (inner, rev, step) = peel(it);
        let Some(p) = self.plan(&inner) else {
            self.errors.push(self.span, catalogue::iterator_value());
            return;
        };
        let name = match &p.elem {
            super::iter::Elem::Index => name.to_string(),
            _ => "i".into(),
        };
        let next = self.new_target();
        let Some(hi) = p.hi else {
            return self.drive_unbounded(p, next, stop, sink);
        };
        let over = Over::Range { lo: p.lo, hi, step, rev, name };
        self.run_loop(over, next, stop, |cx, i| {
            if let Some(i) = i {
                let item = cx.get(&p.elem, i);
                if cx.live() {
                    sink(cx, item);
                }
            }
        });
    }

    fn drive_unbounded(&mut self, p: super::iter::Plan, next: Target, stop: Target, sink: Sink<'_>) {
        let k = self.hidden("i", Item::Value(p.lo));
        self.run_loop(Over::Forever, next, stop, |cx, _| {
            let slot = cx.slot(k, &[]);
            let now = cx.read(slot);
            let ty = cx.value_type(now);
            let one = cx.pure(Pure::Atom(Frag::text("1")), "c", ty);
            let after = cx.int_op("+", now, one, "i");
            cx.set_slot(k, &[], Item::Value(after));
            let item = cx.get(&p.elem, now);
            sink(cx, item);
        });
        self.vars[k].mutable = false;
    }
}

/// The direction and step of a loop, taken off the chain: `(chain, reversed, step)`, to be applied in this order.
fn peel(it: Iter) -> (Iter, bool, Option<Value>) {
    match it {
        Iter::Rev(a) => match peel(*a) {
            (x, r, None) => (x, !r, None),
            (x, r, step) => (Iter::Rev(Box::new(rebuild(x, r, step))), false, None),
        },
        Iter::StepBy(a, k) => match peel(*a) {
            (x, r, None) => (x, r, Some(k)),
            (x, r, step) => (Iter::StepBy(Box::new(rebuild(x, r, step)), k), false, None),
        },
        Iter::Map(a, f) => {
            let (x, r, s) = peel(*a);
            (Iter::Map(Box::new(x), f), r, s)
        }
        Iter::Copied(a) => {
            let (x, r, s) = peel(*a);
            (Iter::Copied(Box::new(x)), r, s)
        }
        other => (other, false, None),
    }
}

fn rebuild(x: Iter, rev: bool, step: Option<Value>) -> Iter {
    let x = if rev { Iter::Rev(Box::new(x)) } else { x };
    match step {
        Some(k) => Iter::StepBy(Box::new(x), k),
        None => x,
    }
}

/// `rev` moved towards the source, through stages that commute with it.
fn push_rev(it: Iter) -> Option<Iter> {
    if indexable(&it) {
        return Some(Iter::Rev(Box::new(it)));
    }
    Some(match it {
        Iter::Map(a, f) => Iter::Map(Box::new(push_rev(*a)?), f),
        Iter::Copied(a) => Iter::Copied(Box::new(push_rev(*a)?)),
        Iter::Filter(a, f) => Iter::Filter(Box::new(push_rev(*a)?), f),
        Iter::FilterMap(a, f) => Iter::FilterMap(Box::new(push_rev(*a)?), f),
        Iter::Inspect(a, f) => Iter::Inspect(Box::new(push_rev(*a)?), f),
        Iter::Rev(a) => *a,
        _ => return None,
    })
}
