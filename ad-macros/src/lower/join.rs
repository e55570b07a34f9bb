//! The join of two arms: one item out of two.
//!
//! In: what a variable or an expression is at the end of either arm. Out: what it is after the `If`, with the
//! yields, and the statements inside and before the `If`, that make it so.
//!
//! Deliberately absent: `&mut` references to different memory, and memory of a type whose placeholder cannot be
//! written; both are errors.

use super::Cx;
use super::env::{Item, Loc, Sum, slots};
use super::flow::Arm;
use super::types::Type;
use crate::diagnostics::catalogue;
use crate::ir::{Frag, Init, Leaf, Op, Place, Pure, Region, Stmt, Value};

pub struct Joiner {
    /// The arm taken where the condition is true, and the other.
    pub arms: [Arm; 2],
    /// Of the arms (`None` in one that panics), and the result.
    pub yields: Vec<(Option<Value>, Option<Value>, Value)>,
    /// Statements that follow the `If`.
    pub after: Vec<Stmt>,
}

impl Joiner {
    pub fn new(then: Arm, otherwise: Arm) -> Self {
        Joiner { arms: [then, otherwise], yields: Vec::new(), after: Vec::new() }
    }

    fn panics(&self, side: usize) -> bool {
        self.arms[side].status.0.is_empty()
    }

    /// The regions of the `If`, then first.
    pub fn regions(&mut self) -> Vec<Region> {
        (0..2)
            .map(|k| {
                let diverges = self.panics(k);
                let pick = |y: &(Option<Value>, Option<Value>, Value)| if k == 0 { y.0 } else { y.1 };
                let yields =
                    if diverges { Vec::new() } else { self.yields.iter().filter_map(pick).collect() };
                Region { stmts: std::mem::take(&mut self.arms[k].stmts), yields, diverges }
            })
            .collect()
    }

    /// A constant at the end of one arm.
    pub fn atom(&mut self, cx: &mut Cx<'_>, side: usize, text: &str, ty: Type) -> Value {
        let v = cx.new_value("c", ty);
        let op = Op::Pure(Pure::Atom(Frag::text(text)));
        self.arms[side].stmts.push(Stmt { results: vec![v], op, span: cx.span });
        v
    }

    fn dummy(&mut self, cx: &mut Cx<'_>, side: usize, ty: Type) -> Value {
        let v = self.atom(cx, side, "0", ty);
        cx.dummies.push(v);
        v
    }

    pub fn yield_pair(&mut self, cx: &mut Cx<'_>, a: Value, b: Value, name: &str, ty: Type) -> Value {
        let r = cx.new_value(name, ty);
        let keep = |k: usize, v: Value, me: &Self| if me.panics(k) { None } else { Some(v) };
        let (a, b) = (keep(0, a, self), keep(1, b, self));
        self.yields.push((a, b, r));
        r
    }

    fn merge_value(&mut self, cx: &mut Cx<'_>, a: Value, b: Value, name: &str) -> Value {
        if a == b {
            return a;
        }
        let (ta, tb) = (cx.vtypes[a.0 as usize].clone(), cx.vtypes[b.0 as usize].clone());
        cx.infer.unify(&ta, &tb);
        self.yield_pair(cx, a, b, name, ta)
    }

    /// What is `a` in the first arm and `b` in the second.
    pub fn merge(&mut self, cx: &mut Cx<'_>, a: Item, b: Item, name: &str) -> Item {
        match (a, b) {
            (Item::Never, Item::Never) => Item::Never,
            (x, Item::Never) => self.one_sided(cx, 0, x, name),
            (Item::Never, x) => self.one_sided(cx, 1, x, name),
            (x, _) if self.panics(1) => self.one_sided(cx, 0, x, name),
            (_, x) if self.panics(0) => self.one_sided(cx, 1, x, name),
            (Item::Uninit(t), Item::Uninit(_)) => Item::Uninit(t),
            (Item::Uninit(t), x) => {
                cx.unify_item(&x, &t);
                self.one_sided(cx, 1, x, name)
            }
            (x, Item::Uninit(t)) => {
                cx.unify_item(&x, &t);
                self.one_sided(cx, 0, x, name)
            }
            (Item::Value(a), Item::Value(b)) => Item::Value(self.merge_value(cx, a, b, name)),
            (Item::Tuple(xs), Item::Tuple(ys)) if xs.len() == ys.len() => {
                Item::Tuple(xs.into_iter().zip(ys).map(|(x, y)| self.merge(cx, x, y, name)).collect())
            }
            (Item::Sum(x), Item::Sum(y)) => Item::Sum(Box::new(Sum {
                result: x.result,
                is: self.merge_value(cx, x.is, y.is, name),
                yes: self.merge(cx, x.yes, y.yes, name),
                no: self.merge(cx, x.no, y.no, name),
            })),
            (x @ Item::Iter(_), y @ Item::Iter(_)) => self.merge_slots(cx, x, y, name),
            (Item::Closure(x), Item::Closure(_)) => Item::Closure(x),
            (Item::VarRef(v, p, m), Item::VarRef(w, q, _)) if v == w && p == q => Item::VarRef(v, p, m),
            (x @ Item::VarRef(_, _, true), _) | (x, Item::VarRef(_, _, true)) => {
                cx.errors.push(cx.span, catalogue::reference_choice());
                x
            }
            (a, b) => self.merge_memory(cx, a, b, name),
        }
    }

    /// The item of one arm; in the other it does not exist and is never looked at.
    fn one_sided(&mut self, cx: &mut Cx<'_>, side: usize, mut item: Item, name: &str) -> Item {
        match item {
            // Part by part: each may be memory that begins to exist inside the arm.
            Item::Tuple(xs) => {
                return Item::Tuple(xs.into_iter().map(|x| self.one_sided(cx, side, x, name)).collect());
            }
            Item::Sum(s) => {
                let is = match self.one_sided(cx, side, Item::Value(s.is), name) {
                    Item::Value(v) => v,
                    _ => s.is,
                };
                let (yes, no) = (self.one_sided(cx, side, s.yes, name), self.one_sided(cx, side, s.no, name));
                return Item::Sum(Box::new(Sum { result: s.result, is, yes, no }));
            }
            _ => {}
        }
        if let Item::Fresh(..) = &item {
            return self.place_out(cx, [side == 0, side == 1].map(|on| on.then(|| item.clone())), name);
        }
        if let Item::Place(p) = &item
            && self.is_inner_root(cx, side, p)
        {
            return self.place_out(cx, [side == 0, side == 1].map(|on| on.then(|| item.clone())), name);
        }
        let first = self.arms[side].first;
        let mut inner = Vec::new();
        slots(&mut item, &mut |v| {
            if v.0 >= first {
                inner.push(*v);
            }
        });
        let outer: Vec<(Value, Value)> = inner
            .into_iter()
            .map(|v| {
                let ty = cx.vtypes[v.0 as usize].clone();
                let other = if self.panics(1 - side) { v } else { self.dummy(cx, 1 - side, ty.clone()) };
                let named = cx.func.values[v.0 as usize].name.clone();
                let named = if name == "v" { named } else { name.to_string() };
                let (a, b) = if side == 0 { (v, other) } else { (other, v) };
                (v, self.yield_pair(cx, a, b, &named, ty))
            })
            .collect();
        slots(&mut item, &mut |v| {
            if let Some((_, r)) = outer.iter().find(|(x, _)| x == v) {
                *v = *r;
            }
        });
        item
    }

    /// The memory begins to exist inside the arm.
    fn is_inner_root(&self, cx: &Cx<'_>, side: usize, p: &super::env::LPlace) -> bool {
        let Loc::Mem(place) = &p.loc else { return false };
        cx.is_copy_or_local(place)
            && self.arms[side].stmts.iter().any(|s| match &s.op {
                Op::New(r, _) | Op::Pop(_, Leaf::Root(r)) => *r == place.root,
                Op::Call(c) => c.result.leaves().contains(&&Leaf::Root(place.root)),
                _ => false,
            })
    }

    fn merge_memory(&mut self, cx: &mut Cx<'_>, a: Item, b: Item, name: &str) -> Item {
        match (&a, &b) {
            (Item::Place(x), Item::Place(y)) | (Item::Ref(x, _), Item::Ref(y, _)) if same(x, y) => return a,
            (Item::Ref(x, m), Item::Ref(y, _)) => {
                if let Some(r) = self.merge_view(cx, x, y, *m, name) {
                    return r;
                }
                if *m {
                    cx.errors.push(cx.span, catalogue::reference_choice());
                    return a;
                }
            }
            _ => {}
        }
        if cx.is_scalar_item(&a) && cx.is_scalar_item(&b) {
            let (x, y) = (self.read_in(cx, 0, &a), self.read_in(cx, 1, &b));
            return Item::Value(self.merge_value(cx, x, y, name));
        }
        let by_ref = matches!((&a, &b), (Item::Ref(..), _) | (_, Item::Ref(..)));
        let out = self.place_out(cx, [Some(a), Some(b)], name);
        match out {
            // Neither side changes while a shared reference to it is in use: a copy is as good.
            Item::Place(p) if by_ref => Item::Ref(p, false),
            other => other,
        }
    }

    /// References into the same memory by the same path: the indices are joined.
    fn merge_view(
        &mut self,
        cx: &mut Cx<'_>,
        x: &super::env::LPlace,
        y: &super::env::LPlace,
        m: bool,
        name: &str,
    ) -> Option<Item> {
        use crate::ir::Proj;
        let (Loc::Mem(p), Loc::Mem(q)) = (&x.loc, &y.loc) else { return None };
        let alike = |(a, b): (&Proj, &Proj)| match (a, b) {
            (Proj::Index(_), Proj::Index(_)) => true,
            (Proj::Field(a), Proj::Field(b)) => a == b,
            (Proj::Range(a, b), Proj::Range(c, d)) => {
                a.is_some() == c.is_some() && b.is_some() == d.is_some()
            }
            _ => false,
        };
        if p.root != q.root || p.proj.len() != q.proj.len() || !p.proj.iter().zip(&q.proj).all(alike) {
            return None;
        }
        Some(self.merge_slots(cx, Item::Ref(x.clone(), m), Item::Ref(y.clone(), m), name))
    }

    /// Two items of one shape: value by value.
    fn merge_slots(&mut self, cx: &mut Cx<'_>, mut joined: Item, mut other: Item, name: &str) -> Item {
        let (mut from, mut to) = (Vec::new(), Vec::new());
        slots(&mut joined, &mut |v| from.push(*v));
        slots(&mut other, &mut |v| to.push(*v));
        let merged: Vec<Value> =
            from.into_iter().zip(to).map(|(a, b)| self.merge_value(cx, a, b, name)).collect();
        let mut k = 0;
        slots(&mut joined, &mut |v| {
            *v = merged[k];
            k += 1;
        });
        joined
    }

    /// Reads a scalar at the end of an arm.
    fn read_in(&mut self, cx: &mut Cx<'_>, side: usize, item: &Item) -> Value {
        let stmts = std::mem::take(&mut self.arms[side].stmts);
        let outer = std::mem::replace(&mut cx.stmts, stmts);
        let v = cx.read(item.clone());
        self.arms[side].stmts = std::mem::replace(&mut cx.stmts, outer);
        v
    }

    /// Memory declared before the `If` and assigned at the end of the arms.
    fn place_out(&mut self, cx: &mut Cx<'_>, items: [Option<Item>; 2], name: &str) -> Item {
        // A reference's memory is copied.
        let items = items.map(|i| match i {
            Some(Item::Ref(p, _)) => Some(cx.owned_copy(p)),
            other => other,
        });
        let ty = cx.any_type();
        for i in items.iter().flatten() {
            cx.unify_item(i, &ty);
        }
        let types: Vec<Type> = items.iter().flatten().map(|i| cx.item_type(i)).collect();
        let concrete = types.into_iter().find(|t| cx.placeholder_known(t));
        let ty = concrete.unwrap_or(ty);
        let of_user = cx.user_type(&ty).is_some().then_some(Init::Uninit);
        let Some(init) = cx.placeholder(&ty).or(of_user) else {
            let shown = cx.type_text(&ty);
            cx.errors.push(cx.span, catalogue::no_uninitialised(&shown));
            return items.into_iter().flatten().next().unwrap_or(Item::Never);
        };
        let root = cx.new_root(name, ty.clone());
        cx.stmt(Op::New(root, init));
        for (k, item) in items.into_iter().enumerate() {
            let Some(item) = item else { continue };
            let stmts = std::mem::take(&mut self.arms[k].stmts);
            let outer = std::mem::replace(&mut cx.stmts, stmts);
            let init = cx.init_of(item);
            cx.stmt(Op::Assign(Place::from(root), init));
            self.arms[k].stmts = std::mem::replace(&mut cx.stmts, outer);
        }
        Item::Place(super::env::LPlace { loc: Loc::Mem(Place::from(root)), ty })
    }
}

fn same(x: &super::env::LPlace, y: &super::env::LPlace) -> bool {
    match (&x.loc, &y.loc) {
        (Loc::Mem(a), Loc::Mem(b)) => a == b,
        (Loc::Const(a), Loc::Const(b)) => a == b,
        _ => false,
    }
}
