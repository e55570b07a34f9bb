//! Iterators: a chain is a description until it ends; then it becomes one loop.
//!
//! Most chains are *indexable*: element `i` of a known range of positions can be made from `i` alone. [`Cx::plan`]
//! finds that form ([`Elem`]); everything else is driven stage by stage in [`super::iter_loop`].

use super::Cx;
use super::closure::Callable;
use super::env::{Item, LPlace, VarId};
use super::fallible::Which;
use super::types::Type;
use crate::ir::{Operand, Pure, Value};

#[derive(Clone, Debug)]
pub enum Iter {
    /// `lo..hi`
    Range {
        lo: Value,
        hi: Value,
    },
    /// `lo..`
    From {
        lo: Value,
    },
    /// The elements of an array, slice or vector; by reference (mutable or not) or by value.
    Elems {
        place: LPlace,
        by_ref: Option<bool>,
    },
    Windows {
        place: LPlace,
        size: Value,
    },
    Chunks {
        place: LPlace,
        size: Value,
        exact: bool,
        mutable: bool,
    },
    Once(Box<Item>),
    /// The same without end.
    Repeat(Box<Item>),
    Rev(Box<Iter>),
    Enumerate(Box<Iter>),
    Skip(Box<Iter>, Value),
    Take(Box<Iter>, Value),
    StepBy(Box<Iter>, Value),
    Zip(Box<Iter>, Box<Iter>),
    Chain(Box<Iter>, Box<Iter>),
    Map(Box<Iter>, Callable),
    Copied(Box<Iter>),
    Filter(Box<Iter>, Callable),
    FilterMap(Box<Iter>, Callable),
    TakeWhile(Box<Iter>, Callable),
    SkipWhile(Box<Iter>, Callable),
    MapWhile(Box<Iter>, Callable),
    /// The state is a hidden variable.
    Scan(Box<Iter>, VarId, Callable),
    FlatMap(Box<Iter>, Callable),
    Flatten(Box<Iter>),
    Inspect(Box<Iter>, Callable),
    /// The elements, which calls return, are `Option`s or `Result`s.
    Fallible(Box<Iter>, Which),
}

impl Iter {
    /// An iterator in a variable does not advance here: it has no state.
    pub fn slots(&mut self, _f: &mut dyn FnMut(&mut Value)) {}
}

/// How element `i` is made.
pub enum Elem {
    Index,
    /// `lo + i`, of the type that `lo` has.
    Offset(Value),
    At(LPlace, Option<bool>),
    Window(LPlace, Value),
    Chunk {
        place: LPlace,
        size: Value,
        exact: bool,
        mutable: bool,
    },
    Once(Item),
    /// `(i - lo, inner)`
    Counted(Value, Box<Elem>),
    Pair(Box<Elem>, Box<Elem>),
    Map(Box<Elem>, Callable),
    Copied(Box<Elem>),
    /// At `i - minus + plus`.
    Shift {
        minus: Value,
        plus: Value,
        inner: Box<Elem>,
    },
    /// At `hi - 1 - i`.
    Mirror(Value, Box<Elem>),
    /// At `lo + i * step`.
    Stride(Value, Value, Box<Elem>),
    /// The first up to `split` (a position), then the second at `i - split + lo`.
    Joined {
        split: Value,
        lo: Value,
        first: Box<Elem>,
        second: Box<Elem>,
    },
}

/// An indexable chain: positions `lo..hi`, unbounded without `hi`.
pub struct Plan {
    pub lo: Value,
    pub hi: Option<Value>,
    pub elem: Elem,
}

impl Cx<'_> {
    /// What `for x in item` iterates over.
    pub fn into_iter(&mut self, item: Item) -> Option<Iter> {
        if let Item::Place(p) | Item::Ref(p, _) = &item
            && self.is_sum_type(&p.ty)
            && let Some(s) = self.sum_in(p, super::fallible::Which::Option)
        {
            return self.into_iter(Item::Sum(Box::new(s)));
        }
        match item {
            Item::Iter(it) => Some((*it).clone()),
            Item::Place(p) => Some(Iter::Elems { place: p, by_ref: None }),
            Item::Ref(p, m) => Some(Iter::Elems { place: p, by_ref: Some(m) }),
            Item::VarRef(v, path, _) => {
                let slot = self.slot(v, &path);
                self.into_iter(slot)
            }
            Item::Fresh(..) => {
                let p = self.memory(item, "v");
                Some(Iter::Elems { place: p, by_ref: None })
            }
            Item::Sum(s) if !s.result => {
                // An `Option` is an iterator over at most one element: a filtered one.
                let (lo, one, zero) = (self.int(0), self.int(1), self.int(0));
                let is = s.is;
                let hi = self.branch(is, |_| Item::Value(one), |_| Item::Value(zero));
                let hi = self.read(hi);
                let once = Iter::Once(Box::new(s.yes));
                let take = self.int_op("-", hi, lo, "n");
                Some(Iter::Take(Box::new(once), take))
            }
            _ => None,
        }
    }

    pub fn range_expr(&mut self, r: &syn::ExprRange) -> Item {
        let (lo, hi) = self.bounds(r);
        let lo = lo.unwrap_or_else(|| self.int(0));
        let it = match hi {
            Some(hi) => Iter::Range { lo, hi },
            None => Iter::From { lo },
        };
        Item::Iter(std::rc::Rc::new(it))
    }

    /// The indexable form, where there is one; evaluates bounds and lengths.
    pub fn plan(&mut self, it: &Iter) -> Option<Plan> {
        if !indexable(it) {
            return None;
        }
        let plan = match it {
            Iter::Range { lo, hi } => Plan { lo: *lo, hi: Some(*hi), elem: Elem::Index },
            Iter::From { lo } => Plan { lo: *lo, hi: None, elem: Elem::Index },
            Iter::Elems { place, by_ref } => {
                let (lo, hi) = (self.int(0), self.len_of(place));
                Plan { lo, hi: Some(hi), elem: Elem::At(place.clone(), *by_ref) }
            }
            Iter::Windows { place, size } => {
                let (lo, len, one) = (self.int(0), self.len_of(place), self.int(1));
                let end = self.int_op("+", len, one, "end");
                let hi = self.int_method(end, "saturating_sub", &[*size]);
                Plan { lo, hi: Some(hi), elem: Elem::Window(place.clone(), *size) }
            }
            Iter::Chunks { place, size, exact, mutable } => {
                let (lo, len) = (self.int(0), self.len_of(place));
                let hi = if *exact {
                    self.int_op("/", len, *size, "n")
                } else {
                    self.int_method(len, "div_ceil", &[*size])
                };
                Plan {
                    lo,
                    hi: Some(hi),
                    elem: Elem::Chunk { place: place.clone(), size: *size, exact: *exact, mutable: *mutable },
                }
            }
            Iter::Once(item) => {
                let (lo, hi) = (self.int(0), self.int(1));
                Plan { lo, hi: Some(hi), elem: Elem::Once((**item).clone()) }
            }
            Iter::Repeat(item) => Plan { lo: self.int(0), hi: None, elem: Elem::Once((**item).clone()) },
            Iter::Map(a, f) => self.wrap(a, |e| Elem::Map(e, f.clone()))?,
            Iter::Copied(a) => self.wrap(a, Elem::Copied)?,
            Iter::Enumerate(a) => {
                let p = self.positions(a)?;
                Plan { elem: Elem::Counted(p.lo, Box::new(p.elem)), ..p }
            }
            Iter::Skip(a, n) => {
                let p = self.plan(a)?;
                let lo = self.int_op("+", p.lo, *n, "from");
                // `Elem::Counted` keeps the `lo` from before: counting includes what is skipped.
                Plan { lo, hi: p.hi, elem: p.elem }
            }
            Iter::Take(a, n) => {
                let p = self.plan(a)?;
                let end = self.int_op("+", p.lo, *n, "to");
                let hi = match p.hi {
                    Some(hi) => self.int_method(end, "min", &[hi]),
                    None => end,
                };
                Plan { hi: Some(hi), ..p }
            }
            Iter::Rev(a) => {
                let p = self.positions(a)?;
                let hi = p.hi?;
                let n = self.count(p.lo, hi);
                let lo = self.int(0);
                Plan { lo, hi: Some(n), elem: Elem::Mirror(hi, Box::new(p.elem)) }
            }
            Iter::StepBy(a, k) => {
                let p = self.positions(a)?;
                let (n, lo) = (self.count(p.lo, p.hi?), self.int(0));
                let hi = self.int_method(n, "div_ceil", &[*k]);
                Plan { lo, hi: Some(hi), elem: Elem::Stride(p.lo, *k, Box::new(p.elem)) }
            }
            Iter::Zip(a, b) => {
                let (p, q) = (self.positions(a)?, self.positions(b)?);
                self.zip(p, q)
            }
            Iter::Chain(a, b) => {
                let (p, q) = (self.positions(a)?, self.positions(b)?);
                let split = p.hi?;
                let more = self.count(q.lo, q.hi?);
                let hi = self.int_op("+", split, more, "n");
                Plan {
                    lo: p.lo,
                    hi: Some(hi),
                    elem: Elem::Joined { split, lo: q.lo, first: Box::new(p.elem), second: Box::new(q.elem) },
                }
            }
            // Not indexable.
            Iter::Filter(..)
            | Iter::FilterMap(..)
            | Iter::TakeWhile(..)
            | Iter::SkipWhile(..)
            | Iter::MapWhile(..) => return None,
            Iter::Scan(..)
            | Iter::FlatMap(..)
            | Iter::Flatten(_)
            | Iter::Inspect(..)
            | Iter::Fallible(..) => return None,
        };
        Some(plan)
    }

    /// The same, with positions that count from zero where the chain begins at a range of another type than `usize`.
    fn positions(&mut self, it: &Iter) -> Option<Plan> {
        match it {
            Iter::Range { lo, hi } if !self.counts(*lo) => {
                let pieces = ["(", "..", ").count()"].map(String::from).to_vec();
                let args = vec![Operand::Value(*lo), Operand::Value(*hi)];
                let n = self.pure(Pure::Template { pieces, args }, "n", Type::usize());
                Some(Plan { lo: self.int(0), hi: Some(n), elem: Elem::Offset(*lo) })
            }
            Iter::Map(a, f) => {
                let p = self.positions(a)?;
                Some(Plan { elem: Elem::Map(Box::new(p.elem), f.clone()), ..p })
            }
            Iter::Copied(a) => {
                let p = self.positions(a)?;
                Some(Plan { elem: Elem::Copied(Box::new(p.elem)), ..p })
            }
            it => self.plan(it),
        }
    }

    /// Whether a range from here can be one of positions: it is of `usize`, or of what nothing says otherwise.
    fn counts(&self, lo: Value) -> bool {
        let other =
            matches!(self.infer.shallow(&self.vtypes[lo.0 as usize]), Type::Int(name) if name != "usize");
        !self.negative.contains(&lo) && !other
    }

    fn wrap(&mut self, a: &Iter, f: impl FnOnce(Box<Elem>) -> Elem) -> Option<Plan> {
        let p = self.plan(a)?;
        Some(Plan { lo: p.lo, hi: p.hi, elem: f(Box::new(p.elem)) })
    }

    /// The number of positions in `lo..hi`.
    pub fn count(&mut self, lo: Value, hi: Value) -> Value {
        if self.is_zero(lo) { hi } else { self.int_method(hi, "saturating_sub", &[lo]) }
    }

    fn zip(&mut self, p: Plan, q: Plan) -> Plan {
        let aligned = p.lo == q.lo || self.is_zero(p.lo) && self.is_zero(q.lo);
        let second_end = match (q.hi, aligned) {
            (Some(h), true) => Some(h),
            (Some(h), false) => {
                let n = self.count(q.lo, h);
                Some(self.int_op("+", p.lo, n, "end"))
            }
            (None, _) => None,
        };
        let hi = match (p.hi, second_end) {
            (Some(a), Some(b)) if self.same_length(a, b) => Some(a),
            (Some(a), Some(b)) => Some(self.int_method(a, "min", &[b])),
            (a, b) => a.or(b),
        };
        let second =
            if aligned { q.elem } else { Elem::Shift { minus: p.lo, plus: q.lo, inner: Box::new(q.elem) } };
        Plan { lo: p.lo, hi, elem: Elem::Pair(Box::new(p.elem), Box::new(second)) }
    }

    /// Two values with the same definition (the lengths of `[f64; 3]` and `[f64; 3]`).
    fn same_length(&self, a: Value, b: Value) -> bool {
        let def = |v: Value| self.stmts.iter().rev().find(|s| s.results.first() == Some(&v)).map(|s| &s.op);
        matches!((def(a), def(b)), (Some(crate::ir::Op::Pure(Pure::Atom(x))), Some(crate::ir::Op::Pure(Pure::Atom(y)))) if x == y)
    }

    /// Element `i`.
    pub fn get(&mut self, e: &Elem, i: Value) -> Item {
        match e {
            Elem::Index => Item::Value(i),
            Elem::Offset(lo) => {
                let ty = self.value_type(*lo);
                let i = self.pure(Pure::Cast(Operand::Value(i), crate::ir::Frag::text("_")), "k", ty);
                Item::Value(self.int_op("+", *lo, i, "k"))
            }
            Elem::At(place, by_ref) => {
                let part = self.index(place.clone(), i);
                match by_ref {
                    Some(m) => Item::Ref(part, *m),
                    None => Item::Place(part),
                }
            }
            Elem::Window(place, size) => {
                let hi = self.int_op("+", i, *size, "to");
                Item::Ref(self.range_of(place.clone(), Some(i), Some(hi)), false)
            }
            Elem::Chunk { place, size, exact, mutable } => {
                let lo = self.int_op("*", i, *size, "from");
                let mut hi = self.int_op("+", lo, *size, "to");
                if !exact {
                    let len = self.len_of(place);
                    hi = self.int_method(hi, "min", &[len]);
                }
                Item::Ref(self.range_of(place.clone(), Some(lo), Some(hi)), *mutable)
            }
            Elem::Once(item) => item.clone(),
            Elem::Counted(lo, inner) => {
                let k = self.int_op("-", i, *lo, "k");
                let item = self.get(inner, i);
                Item::Tuple(vec![Item::Value(k), item])
            }
            Elem::Pair(a, b) => {
                let (a, b) = (self.get(a, i), self.get(b, i));
                Item::Tuple(vec![a, b])
            }
            Elem::Map(inner, f) => {
                let item = self.get(inner, i);
                self.apply(f, vec![item], None)
            }
            Elem::Copied(inner) => {
                let item = self.get(inner, i);
                let item = self.deref(item);
                self.settle(item)
            }
            Elem::Shift { minus, plus, inner } => {
                let k = self.int_op("-", i, *minus, "k");
                let k = self.int_op("+", k, *plus, "k");
                self.get(inner, k)
            }
            Elem::Mirror(hi, inner) => {
                let one = self.int(1);
                let last = self.int_op("-", *hi, one, "last");
                let k = self.int_op("-", last, i, "k");
                self.get(inner, k)
            }
            Elem::Stride(lo, step, inner) => {
                let k = self.int_op("*", i, *step, "k");
                let k = self.int_op("+", *lo, k, "k");
                self.get(inner, k)
            }
            Elem::Joined { split, lo, first, second } => self.joined(i, *split, *lo, first, second),
        }
    }

    fn joined(&mut self, i: Value, split: Value, lo: Value, first: &Elem, second: &Elem) -> Item {
        let early =
            self.pure(Pure::Binary("<", Operand::Value(i), Operand::Value(split)), "early", Type::Bool);
        self.branch(
            early,
            |cx| {
                let item = cx.get(first, i);
                cx.settle_copy(item)
            },
            |cx| {
                let k = cx.int_op("-", i, split, "k");
                let k = cx.int_op("+", k, lo, "k");
                let item = cx.get(second, k);
                cx.settle_copy(item)
            },
        )
    }
    /// Scalars behind shared references are read.
    fn settle_copy(&mut self, item: Item) -> Item {
        match item {
            Item::Ref(p, false) if self.is_scalar_type(&p.ty) => Item::Value(self.read(Item::Place(p))),
            Item::Tuple(items) => Item::Tuple(items.into_iter().map(|i| self.settle_copy(i)).collect()),
            other => self.settle(other),
        }
    }
}

/// Every stage makes element `i` from `i` alone.
pub fn indexable(it: &Iter) -> bool {
    match it {
        Iter::Range { .. }
        | Iter::From { .. }
        | Iter::Elems { .. }
        | Iter::Windows { .. }
        | Iter::Chunks { .. }
        | Iter::Once(_)
        | Iter::Repeat(_) => true,
        Iter::Map(a, _) | Iter::Copied(a) | Iter::Enumerate(a) | Iter::Skip(a, _) | Iter::Take(a, _) => {
            indexable(a)
        }
        Iter::Rev(a) | Iter::StepBy(a, _) => indexable(a) && bounded(a),
        Iter::Zip(a, b) => indexable(a) && indexable(b),
        Iter::Chain(a, b) => indexable(a) && indexable(b) && bounded(a) && bounded(b),
        Iter::Filter(..)
        | Iter::FilterMap(..)
        | Iter::TakeWhile(..)
        | Iter::SkipWhile(..)
        | Iter::MapWhile(..) => false,
        Iter::Scan(..) | Iter::FlatMap(..) | Iter::Flatten(_) | Iter::Inspect(..) | Iter::Fallible(..) => {
            false
        }
    }
}

/// The number of elements is known before the loop (of an indexable chain).
fn bounded(it: &Iter) -> bool {
    match it {
        Iter::From { .. } | Iter::Repeat(_) => false,
        Iter::Map(a, _)
        | Iter::Copied(a)
        | Iter::Enumerate(a)
        | Iter::Skip(a, _)
        | Iter::Rev(a)
        | Iter::StepBy(a, _) => bounded(a),
        Iter::Zip(a, b) => bounded(a) || bounded(b),
        _ => true,
    }
}
