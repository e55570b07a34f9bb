//! Where each value and root is defined, read and modified, as positions in program order.
//!
//! In: a function. Out: [`Facts`]. Every statement has a position; a statement with regions has a second one at its
//! end, where its results are defined, and every region one at its end, where its yields are read.
//!
//! Invariant: positions of a region lie between those of the statement that owns it, so an interval of positions
//! is a piece of program order. The arms of an `If` come one after the other.

use std::collections::HashMap;

use crate::ir::visit::{self, Access, Visitor};
use crate::ir::*;

pub type Pos = u32;
pub type RegionId = usize;

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Kind {
    Function,
    Arm,
    /// The body of a loop, run any number of times.
    Body,
    /// The condition of a `while`, run once more than that.
    Cond,
}

#[derive(Clone, Copy, Debug)]
pub struct RegionFacts {
    pub parent: RegionId,
    pub kind: Kind,
    pub start: Pos,
    pub end: Pos,
    /// Where the statement that owns the region begins and ends.
    pub owner: (Pos, Pos),
}

/// A point in the program.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Site {
    pub pos: Pos,
    pub region: RegionId,
}

#[derive(Default)]
pub struct Facts {
    pub regions: Vec<RegionFacts>,
    /// By value: where it is defined.
    pub def: Vec<Option<Site>>,
    /// Values that calls returned.
    pub called: std::collections::HashSet<Value>,
    /// By root: where it begins to exist.
    pub born: Vec<Option<Site>>,
    /// By root: where its contents change or move away.
    pub kills: Vec<Vec<Pos>>,
    /// By root: where its contents move away.
    moves: Vec<Vec<Pos>>,
    /// By root: it changes after it began to exist.
    pub modified: Vec<bool>,
    /// By root: where it is mentioned, and the field if it is only one.
    pub mentions: Vec<Vec<(Site, Option<String>)>>,
    /// Statements by address: where each begins and ends.
    stmts: HashMap<*const Stmt, (Pos, Pos)>,
    /// Regions by address of their owner and index in it.
    owned: HashMap<(*const Stmt, usize), RegionId>,
}

impl Facts {
    pub fn of(func: &Func) -> Facts {
        let mut facts = Facts {
            def: vec![None; func.values.len()],
            born: vec![None; func.roots.len()],
            kills: vec![Vec::new(); func.roots.len()],
            moves: vec![Vec::new(); func.roots.len()],
            modified: vec![false; func.roots.len()],
            mentions: vec![Vec::new(); func.roots.len()],
            ..Facts::default()
        };
        let mut pos = 0;
        let top = facts.open(0, Kind::Function, &mut pos);
        let start = Site { pos: 0, region: top };
        for leaf in func.params.iter().flat_map(|p| p.tree.leaves()) {
            facts.define(leaf, start);
        }
        facts.region(&func.body, top, &mut pos);
        for leaf in func.result.leaves() {
            if let Leaf::Root(r) = leaf {
                let end = facts.regions[top].end;
                facts.mentions[r.0 as usize].push((Site { pos: end, region: top }, None));
            }
        }
        facts
    }

    pub fn pos(&self, s: &Stmt) -> Pos {
        self.stmts.get(&(s as *const Stmt)).map_or(0, |p| p.0)
    }
    /// The `k`-th region of a statement: arms; or body, condition.
    pub fn owned(&self, s: &Stmt, k: usize) -> RegionId {
        self.owned.get(&(s as *const Stmt, k)).copied().unwrap_or(0)
    }

    /// The contents of the root change at a position after `from` and up to `to`.
    pub fn changes(&self, r: Root, from: Pos, to: Pos) -> bool {
        self.kills[r.0 as usize].iter().any(|&k| from < k && k <= to)
    }

    /// The statement at this position moves the contents away.
    pub fn moves_at(&self, r: Root, pos: Pos) -> bool {
        self.moves[r.0 as usize].contains(&pos)
    }

    /// `inner` is `outer` or inside it.
    pub fn encloses(&self, outer: RegionId, inner: RegionId) -> bool {
        let mut at = inner;
        while at != outer {
            if at == 0 {
                return false;
            }
            at = self.regions[at].parent;
        }
        true
    }

    /// The root is mentioned after this position, or in the next iteration; of a field, that or the whole.
    pub fn used_after(&self, r: Root, field: Option<&str>, pos: Pos) -> bool {
        let k = r.0 as usize;
        let born = self.born[k].map_or(0, |s| s.region);
        self.mentions[k].iter().any(|(site, other)| {
            let apart = matches!((field, other), (Some(f), Some(g)) if f != g);
            !apart && self.alive_until(born, *site) > pos
        })
    }

    /// From `outer` to `inner` there are only arms of `If`s: what moves there runs no more often.
    pub fn only_arms_between(&self, outer: RegionId, inner: RegionId) -> bool {
        let mut at = inner;
        while at != outer {
            if at == 0 || self.regions[at].kind != Kind::Arm {
                return false;
            }
            at = self.regions[at].parent;
        }
        true
    }

    /// Until where a read at `site` of something defined in region `def` keeps it alive: to the end of the outermost
    /// loop between the two.
    pub fn alive_until(&self, def: RegionId, site: Site) -> Pos {
        let (mut at, mut last) = (site.region, site.pos);
        while at != def && at != 0 {
            let r = self.regions[at];
            // A loop's parameters are defined in its body and read by its condition, once an iteration.
            let own_condition = r.kind == Kind::Cond && r.owner == self.regions[def].owner;
            if matches!(r.kind, Kind::Body | Kind::Cond) && !own_condition {
                last = last.max(r.owner.1);
            }
            if own_condition {
                break;
            }
            at = r.parent;
        }
        last
    }

    fn open(&mut self, parent: RegionId, kind: Kind, pos: &mut Pos) -> RegionId {
        self.regions.push(RegionFacts { parent, kind, start: *pos, end: *pos, owner: (*pos, *pos) });
        *pos += 1;
        self.regions.len() - 1
    }

    fn define(&mut self, leaf: &Leaf, site: Site) {
        match leaf {
            Leaf::Value(v) => self.def[v.0 as usize] = Some(site),
            Leaf::Root(r) => self.born[r.0 as usize] = Some(site),
        }
    }

    fn region(&mut self, r: &Region, id: RegionId, pos: &mut Pos) {
        for s in &r.stmts {
            self.stmt(s, id, pos);
        }
        self.regions[id].end = *pos;
        *pos += 1;
    }

    fn stmt(&mut self, s: &Stmt, region: RegionId, pos: &mut Pos) {
        let begin = *pos;
        *pos += 1;
        self.operands(s, Site { pos: begin, region });
        let own = |facts: &mut Facts, k: usize, r: &Region, kind: Kind, pos: &mut Pos| {
            let id = facts.open(region, kind, pos);
            facts.owned.insert((s as *const Stmt, k), id);
            id_region(facts, r, id, pos)
        };
        match &s.op {
            Op::If { then, otherwise, .. } => {
                own(self, 0, then, Kind::Arm, pos);
                own(self, 1, otherwise, Kind::Arm, pos);
            }
            Op::Loop(l) => {
                let cond = match &l.kind {
                    LoopKind::While(cond) => Some(own(self, 1, cond, Kind::Cond, pos)),
                    LoopKind::Range { .. } => None,
                };
                let body = own(self, 0, &l.body, Kind::Body, pos);
                // Parameters are visible in the condition too: they begin with whichever region is first.
                let first = self.regions[cond.unwrap_or(body)].start;
                let site = Site { pos: first, region: body };
                let index = match l.kind {
                    LoopKind::Range { index, .. } => Some(index),
                    LoopKind::While(_) => None,
                };
                for v in l.carried.iter().map(|c| c.param).chain(index) {
                    self.def[v.0 as usize] = Some(site);
                }
            }
            _ => {}
        }
        let end = if matches!(s.op, Op::If { .. } | Op::Loop(_)) { bump(pos) } else { begin };
        for k in 0..2 {
            if let Some(&id) = self.owned.get(&(s as *const Stmt, k)) {
                self.regions[id].owner = (begin, end);
            }
        }
        if matches!(s.op, Op::Call(_)) {
            self.called.extend(s.results.iter().copied());
        }
        for &v in &s.results {
            self.def[v.0 as usize] = Some(Site { pos: end, region });
        }
        self.stmts.insert(s as *const Stmt, (begin, end));
    }

    fn operands(&mut self, s: &Stmt, site: Site) {
        match &s.op {
            // Their operands are values; what is inside is walked by itself.
            Op::If { .. } | Op::Loop(_) => {}
            _ => visit::stmt(s, &mut Places { facts: self, site }),
        }
        moves(s, &mut |p| {
            self.kills[p.root.0 as usize].push(site.pos);
            self.moves[p.root.0 as usize].push(site.pos);
        });
    }
}

fn bump(pos: &mut Pos) -> Pos {
    *pos += 1;
    *pos - 1
}

fn id_region(facts: &mut Facts, r: &Region, id: RegionId, pos: &mut Pos) -> RegionId {
    facts.region(r, id, pos);
    id
}

struct Places<'a> {
    facts: &'a mut Facts,
    site: Site,
}

impl Visitor for Places<'_> {
    fn place(&mut self, p: &Place, access: Access) {
        let r = p.root.0 as usize;
        let field = match p.proj.first() {
            Some(Proj::Field(name)) => Some(name.clone()),
            _ => None,
        };
        self.facts.mentions[r].push((self.site, field));
        if access != Access::Read {
            self.facts.kills[r].push(self.site.pos);
            self.facts.modified[r] = true;
        }
    }
    fn def_root(&mut self, r: Root) {
        self.facts.born[r.0 as usize] = Some(self.site);
    }
}

/// Calls `f` with each place that the statement moves out of.
fn moves(s: &Stmt, f: &mut dyn FnMut(&Place)) {
    fn init(i: &Init, f: &mut dyn FnMut(&Place)) {
        match i {
            Init::Move(p) => f(p),
            Init::List { elems, .. } | Init::Tuple(elems) => elems.iter().for_each(|e| init(e, f)),
            Init::Repeat { elem, .. } => init(elem, f),
            Init::Struct { fields, .. } => fields.iter().for_each(|(_, e)| init(e, f)),
            Init::Value(_) | Init::Clone(_) | Init::Empty(_) | Init::Pure(_) => {}
            Init::ZeroLike(_) | Init::Zero(_) | Init::Uninit => {}
        }
    }
    match &s.op {
        Op::New(_, i) | Op::Assign(_, i) | Op::Push(_, i) => init(i, f),
        Op::Call(c) => {
            for arg in &c.args {
                if let Arg::Value(t) = arg {
                    t.leaves().into_iter().for_each(|l| {
                        if let Leaf::Root(r) = l {
                            f(&Place::from(*r));
                        }
                    });
                }
            }
        }
        _ => {}
    }
}

/// The values that a statement itself reads, without those of regions inside; with repetition.
pub fn reads(s: &Stmt) -> Vec<Value> {
    struct Reads(Vec<Value>);
    impl Visitor for Reads {
        fn value(&mut self, v: Value) {
            self.0.push(v);
        }
    }
    match &s.op {
        Op::If { cond, .. } => vec![*cond],
        Op::Loop(l) => {
            let mut out: Vec<Value> = l.carried.iter().map(|c| c.init).collect();
            if let LoopKind::Range { lo, hi, step, .. } = &l.kind {
                out.extend([*lo, *hi].into_iter().chain(*step));
            }
            out
        }
        _ => {
            let mut r = Reads(Vec::new());
            visit::stmt(s, &mut r);
            r.0
        }
    }
}

/// The roots that a statement without regions mentions, and how.
pub fn places(s: &Stmt) -> Vec<(Root, Access)> {
    struct All(Vec<(Root, Access)>);
    impl Visitor for All {
        fn place(&mut self, p: &Place, access: Access) {
            self.0.push((p.root, access));
        }
    }
    let mut all = All(Vec::new());
    if !matches!(s.op, Op::If { .. } | Op::Loop(_)) {
        visit::stmt(s, &mut all);
    }
    all.0
}
