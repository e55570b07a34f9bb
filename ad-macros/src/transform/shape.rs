//! Where everything in a function body is: the tree of regions, the loops, the definition of each value and
//! root, and the order in which memory is modified. Computed once for a body that is not changed while
//! the index is in use.

use std::collections::HashMap;

use crate::ir::visit::{self, Access, Visitor};
use crate::ir::*;

/// A region of the body, in preorder; the body itself is 0.
pub type RegionId = usize;
/// A loop of the body, in preorder.
pub type LoopId = usize;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RegionKind {
    Function,
    /// An arm of the `If` at this position of the parent.
    Then,
    Else,
    Body(LoopId),
    Condition(LoopId),
}

pub struct RegionInfo {
    pub kind: RegionKind,
    /// The enclosing region and the position of the statement in it.
    pub parent: Option<(RegionId, usize)>,
    /// The innermost loop that this region is in (its own, for a body).
    pub inside: Option<LoopId>,
}

pub struct LoopInfo {
    /// The loop's statement.
    pub region: RegionId,
    pub pos: usize,
    pub body: RegionId,
    pub parent: Option<LoopId>,
    pub index: Option<Value>,
    pub bounds: Option<(Value, Value)>,
    pub rev: bool,
    /// Runs over all of `lo..hi`: no early exit.
    pub complete: bool,
    /// Sequence numbers of the first and the last statement inside.
    pub span: (usize, usize),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DefKind {
    /// Of a statement, at this position in its region.
    Stmt(usize),
    Param,
    Index(LoopId),
    Carried(LoopId, usize),
}

#[derive(Clone, Copy, Debug)]
pub struct Def {
    pub region: RegionId,
    pub kind: DefKind,
    pub seq: usize,
}

#[derive(Default)]
pub struct Shape {
    pub regions: Vec<RegionInfo>,
    pub loops: Vec<LoopInfo>,
    pub values: HashMap<Value, Def>,
    pub roots: HashMap<Root, Def>,
    /// The first region of the statement at a position (the second follows after all that is inside the
    /// first); for a loop its body.
    pub children: HashMap<(RegionId, usize), Vec<RegionId>>,
    /// When each root is modified (or moved away).
    pub modified: HashMap<Root, Vec<usize>>,
    /// The sequence number of each statement.
    order: HashMap<(RegionId, usize), usize>,
    seq: usize,
}

impl Shape {
    pub fn seq_of(&self, region: RegionId, pos: usize) -> usize {
        self.order.get(&(region, pos)).copied().unwrap_or(0)
    }

    pub fn of(func: &Func) -> Self {
        let mut s = Shape::default();
        for p in &func.params {
            for l in p.tree.leaves() {
                let def = Def { region: 0, kind: DefKind::Param, seq: 0 };
                match l {
                    Leaf::Value(v) => drop(s.values.insert(*v, def)),
                    Leaf::Root(r) => drop(s.roots.insert(*r, def)),
                }
            }
        }
        s.region(func, &func.body, RegionKind::Function, None, None);
        s
    }

    fn region(
        &mut self,
        func: &Func,
        r: &Region,
        kind: RegionKind,
        parent: Option<(RegionId, usize)>,
        inside: Option<LoopId>,
    ) -> RegionId {
        let id = self.regions.len();
        self.regions.push(RegionInfo { kind, parent, inside });
        for (pos, s) in r.stmts.iter().enumerate() {
            self.seq += 1;
            self.order.insert((id, pos), self.seq);
            match &s.op {
                Op::If { then, otherwise, .. } => {
                    let a = self.region(func, then, RegionKind::Then, Some((id, pos)), inside);
                    let b = self.region(func, otherwise, RegionKind::Else, Some((id, pos)), inside);
                    self.children.insert((id, pos), vec![a, b]);
                }
                Op::Loop(l) => self.enter_loop(func, l, id, pos, inside),
                _ => self.modifications(func, s),
            }
            self.define(s, id, pos);
        }
        id
    }

    fn enter_loop(&mut self, func: &Func, l: &Loop, region: RegionId, pos: usize, inside: Option<LoopId>) {
        let id = self.loops.len();
        let first = self.seq;
        let (index, bounds, rev) = match &l.kind {
            LoopKind::Range { index, lo, hi, rev, .. } => (Some(*index), Some((*lo, *hi)), *rev),
            LoopKind::While(_) => (None, None, false),
        };
        self.loops.push(LoopInfo {
            region,
            pos,
            body: 0,
            parent: inside,
            index,
            bounds,
            rev,
            complete: bounds.is_some() && l.exit.is_none(),
            span: (first, first),
        });
        let parent = Some((region, pos));
        let mut children = Vec::new();
        if let LoopKind::While(cond) = &l.kind {
            children.push(self.region(func, cond, RegionKind::Condition(id), parent, Some(id)));
        }
        let body = self.regions.len();
        let seq = self.seq;
        if let Some(index) = index {
            self.values.insert(index, Def { region: body, kind: DefKind::Index(id), seq });
        }
        for (k, c) in l.carried.iter().enumerate() {
            self.values.insert(c.param, Def { region: body, kind: DefKind::Carried(id, k), seq });
        }
        children.insert(0, self.region(func, &l.body, RegionKind::Body(id), parent, Some(id)));
        self.children.insert((region, pos), children);
        self.seq += 1;
        self.loops[id].body = body;
        self.loops[id].span = (first, self.seq);
    }

    fn modifications(&mut self, func: &Func, s: &Stmt) {
        struct Find<'a> {
            shape: &'a mut Shape,
        }
        impl Visitor for Find<'_> {
            fn place(&mut self, p: &Place, access: Access) {
                if access != Access::Read {
                    let seq = self.shape.seq;
                    self.shape.modified.entry(p.root).or_default().push(seq);
                }
            }
        }
        visit::stmt(s, &mut Find { shape: self });
        for root in moved(func, s) {
            let seq = self.seq;
            self.modified.entry(root).or_default().push(seq);
        }
    }

    fn define(&mut self, s: &Stmt, region: RegionId, pos: usize) {
        let def = Def { region, kind: DefKind::Stmt(pos), seq: self.seq };
        for &v in &s.results {
            self.values.insert(v, def);
        }
        match &s.op {
            Op::New(r, _) => drop(self.roots.insert(*r, def)),
            Op::Pop(_, Leaf::Root(r)) => drop(self.roots.insert(*r, def)),
            Op::Call(c) => {
                for l in c.result.leaves() {
                    if let Leaf::Root(r) = l {
                        self.roots.insert(*r, def);
                    }
                }
            }
            _ => {}
        }
    }

    /// `inner` is `outer` or lies in it.
    pub fn is_within(&self, inner: RegionId, outer: RegionId) -> bool {
        let mut at = Some(inner);
        while let Some(r) = at {
            if r == outer {
                return true;
            }
            at = self.regions[r].parent.map(|(p, _)| p);
        }
        false
    }

    /// The loops around a region, outermost first.
    pub fn loops_around(&self, region: RegionId) -> Vec<LoopId> {
        let mut out = Vec::new();
        let mut at = self.regions[region].inside;
        while let Some(l) = at {
            out.push(l);
            at = self.loops[l].parent;
        }
        out.reverse();
        out
    }

    /// Whether anything may modify the root after the point `seq`, before the function ends. A root that is
    /// declared inside a loop is a new one in each iteration.
    pub fn modified_after(&self, root: Root, seq: usize, region: RegionId) -> bool {
        let Some(events) = self.modified.get(&root) else { return false };
        let declared = self.roots.get(&root).map_or(0, |d| d.seq);
        let outer = self
            .loops_around(region)
            .into_iter()
            .map(|l| self.loops[l].span)
            .find(|&(first, last)| !(first < declared && declared <= last));
        events.iter().any(|&e| e > seq || outer.is_some_and(|(first, last)| first <= e && e <= last))
    }
}

/// Roots whose contents move away in a statement: not those of arrays, which are copied.
fn moved(func: &Func, s: &Stmt) -> Vec<Root> {
    let mut out = Vec::new();
    let mut init = |i: &Init| moves(i, &mut out);
    match &s.op {
        Op::New(_, i) | Op::Assign(_, i) | Op::Push(_, i) => init(i),
        Op::Call(c) => {
            for a in &c.args {
                if let Arg::Value(t) = a {
                    out.extend(t.leaves().into_iter().filter_map(|l| match l {
                        Leaf::Root(r) if !matches!(func.root(*r).ty, Ty::Array(..)) => Some(*r),
                        _ => None,
                    }));
                }
            }
        }
        _ => {}
    }
    out
}

/// The roots that an initialiser moves from.
pub fn moves(i: &Init, out: &mut Vec<Root>) {
    match i {
        Init::Move(p) => out.push(p.root),
        Init::List { elems, .. } | Init::Tuple(elems) => elems.iter().for_each(|e| moves(e, out)),
        Init::Repeat { elem, .. } => moves(elem, out),
        Init::Struct { fields, .. } => fields.iter().for_each(|(_, e)| moves(e, out)),
        Init::Value(_)
        | Init::Clone(_)
        | Init::Empty(_)
        | Init::Pure(_)
        | Init::ZeroLike(_)
        | Init::Zero(_)
        | Init::Uninit => {}
    }
}
