//! Which values are written where they are used, and which get a `let`.
//!
//! In: a function and its [`Facts`]. Out: for each value, whether it is folded, and where it is read in the text:
//! a read by a folded value happens where that one is read.
//!
//! A value is folded when it is pure, read once, and evaluating it there gives the same: nothing in between
//! modifies memory that it reads, and it does not move into code that runs more often, or out of an arm. The
//! walk goes backwards, so that all reads of a value are known before its definition is reached; values that nobody reads
//! are then seen to be dead, and with them their operands.

use super::facts::{self, Facts, RegionId, Site};
use crate::ir::{visit, *};

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum How {
    /// A constant: written at every use.
    Atom,
    /// So little (`i + 1`) that it is written at each of its uses.
    Copied,
    /// Written at its only use.
    Folded,
    /// Bound by a `let`, a loop, a parameter or a call.
    Bound,
    /// Nobody reads it and it has no effect.
    Dead,
}

/// An offset that is used more often than this gets a name.
const MAX_COPIES: usize = 3;

pub struct Folds {
    /// By value.
    pub place: Vec<How>,
    /// By value: where it is read.
    pub uses: Vec<Vec<Site>>,
    /// By value: it is part of another expression or an argument, where a long one is hard to read.
    pub nested: Vec<bool>,
}

impl Folds {
    pub fn of(func: &Func, facts: &Facts) -> Folds {
        let n = func.values.len();
        let folds = Folds { place: vec![How::Bound; n], uses: vec![Vec::new(); n], nested: vec![false; n] };
        let mut walk = Walk { func, folds, facts };
        let end = Site { pos: facts.regions[0].end, region: 0 };
        for leaf in func.result.leaves() {
            if let Leaf::Value(v) = leaf {
                walk.read(*v, end);
            }
        }
        walk.region(&func.body, 0);
        walk.folds
    }
    pub fn is(&self, v: Value, place: How) -> bool {
        self.place[v.0 as usize] == place
    }
    pub fn uses(&self, v: Value) -> &[Site] {
        &self.uses[v.0 as usize]
    }
}

struct Walk<'a> {
    func: &'a Func,
    folds: Folds,
    facts: &'a Facts,
}

impl Walk<'_> {
    fn read(&mut self, v: Value, site: Site) {
        self.folds.uses[v.0 as usize].push(site);
    }

    fn region(&mut self, r: &Region, id: RegionId) {
        for s in r.stmts.iter().rev() {
            self.stmt(s, id);
        }
    }

    fn end(&self, id: RegionId) -> Site {
        Site { pos: self.facts.regions[id].end, region: id }
    }

    fn stmt(&mut self, s: &Stmt, region: RegionId) {
        let here = Site { pos: self.facts.pos(s), region };
        match &s.op {
            Op::If { then, otherwise, .. } => {
                for (k, arm) in [then, otherwise].into_iter().enumerate() {
                    let id = self.facts.owned(s, k);
                    let site = self.end(id);
                    for (&y, r) in arm.yields.iter().zip(&s.results) {
                        if !self.folds.uses(*r).is_empty() {
                            self.read(y, site);
                        }
                    }
                }
                self.region(otherwise, self.facts.owned(s, 1));
                self.region(then, self.facts.owned(s, 0));
                self.operands(s, here);
            }
            Op::Loop(l) => {
                let body = self.facts.owned(s, 0);
                let site = self.end(body);
                l.body.yields.iter().chain(&l.exit).for_each(|&y| self.read(y, site));
                self.region(&l.body, body);
                if let LoopKind::While(cond) = &l.kind {
                    let id = self.facts.owned(s, 1);
                    let site = self.end(id);
                    cond.yields.iter().for_each(|&y| self.read(y, site));
                    self.region(cond, id);
                }
                self.operands(s, here);
            }
            _ => self.simple(s, here),
        }
    }

    fn operands(&mut self, s: &Stmt, site: Site) {
        let whole = match &s.op {
            Op::Store(_, v) | Op::Add(_, v) => Some(*v),
            Op::Loop(l) => l.carried.first().map(|c| c.init),
            _ => None,
        };
        for v in facts::reads(s) {
            self.read(v, site);
            self.folds.nested[v.0 as usize] |= Some(v) != whole;
        }
    }

    fn simple(&mut self, s: &Stmt, here: Site) {
        let [v] = s.results[..] else { return self.operands(s, here) };
        let place = self.decide(s, v, here);
        self.folds.place[v.0 as usize] = place;
        match place {
            How::Dead | How::Atom => {}
            How::Folded | How::Copied => {
                for site in self.folds.uses(v).to_vec() {
                    self.operands(s, site);
                }
            }
            How::Bound => self.operands(s, here),
        }
    }

    fn decide(&self, s: &Stmt, v: Value, here: Site) -> How {
        if matches!(&s.op, Op::Pure(Pure::Atom(_)) | Op::Lin(Lin::Zero)) {
            return How::Atom;
        }
        if !is_pure(&s.op) {
            return How::Bound;
        }
        match self.folds.uses(v) {
            [] if may_have_effects(&s.op) => How::Bound,
            [] => How::Dead,
            [site] if self.may_move(s, here, *site) => How::Folded,
            uses if uses.len() <= MAX_COPIES && self.is_offset(&s.op, v) => How::Copied,
            _ => How::Bound,
        }
    }

    /// `i + 1`, `i - 1`: the offset of an index.
    fn is_offset(&self, op: &Op, v: Value) -> bool {
        let sum = matches!(op, Op::Pure(Pure::Binary("+" | "-", Operand::Value(_), Operand::Value(_))));
        sum && matches!(self.func.value(v).ty, Ty::Int(_))
    }

    fn may_move(&self, s: &Stmt, from: Site, to: Site) -> bool {
        self.facts.only_arms_between(from.region, to.region)
            // A read by a statement happens before the statement modifies anything; where that needs a `let`
            // (arguments of calls are borrowed together), the statement makes it.
            && facts::places(s).iter().all(|&(r, _)| {
                !self.facts.changes(r, from.pos, to.pos.saturating_sub(1)) && !self.facts.moves_at(r, to.pos)
            })
    }
}

fn is_pure(op: &Op) -> bool {
    match op {
        Op::Pure(p) => {
            let mut pure = true;
            visit::pure_operands(p, &mut |o| pure &= !matches!(o, Operand::RefMut(_)));
            pure
        }
        Op::Prim(..) | Op::Cast(_) | Op::StopGradient(_) | Op::Load(_) | Op::Lin(_) => true,
        _ => false,
    }
}

/// Code of the user's that nobody reads the result of still runs.
fn may_have_effects(op: &Op) -> bool {
    matches!(op, Op::Pure(Pure::Call { .. } | Pure::Template { .. }))
}
