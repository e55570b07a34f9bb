//! Branches and loops, reversed: the same ones, which yield what values from outside are owed.

use super::*;

impl Transposer<'_> {
    /// Transposes a region with cotangents of its yields; what values from outside are owed by it is left in
    /// `self.ct`, which is empty before.
    pub(super) fn nested(
        &mut self,
        b: &mut Builder<'_>,
        region: &Region,
        id: RegionId,
        seeds: &[(Value, Value)],
    ) -> Vec<Stmt> {
        let span = b.span;
        let (stmts, ()) = b.nested(|b| {
            b.stmts.push(mark(id, span));
            for &(v, c) in seeds {
                self.accumulate(b, v, c);
            }
            self.stmts(b, region, id);
        });
        b.span = span;
        stmts
    }

    pub(super) fn branch(&mut self, b: &mut Builder<'_>, s: &Stmt, id: RegionId, pos: usize) {
        let Op::If { cond, then, otherwise } = &s.op else { return };
        let ids = &self.shape.children[&(id, pos)];
        let seeds: Vec<(usize, Value)> =
            (0..s.results.len()).filter_map(|k| self.take(s.results[k]).map(|c| (k, c))).collect();
        let outer = std::mem::take(&mut self.ct);
        let mut arms = Vec::new();
        for (arm, &arm_id) in [then, otherwise].into_iter().zip(ids) {
            let seeds: Vec<(Value, Value)> = if arm.diverges {
                Vec::new()
            } else {
                seeds.iter().map(|&(k, c)| (arm.yields[k], c)).collect()
            };
            let stmts =
                if arm.diverges { vec![mark(arm_id, b.span)] } else { self.nested(b, arm, arm_id, &seeds) };
            arms.push((stmts, std::mem::take(&mut self.ct)));
        }
        self.ct = outer;
        let mut owed: BTreeSet<Value> = arms.iter().flat_map(|(_, ct)| ct.keys().copied()).collect();
        owed.retain(|v| self.matters(b, *v));
        if owed.is_empty() && arms.iter().all(|(stmts, _)| stmts.len() == 1) {
            return;
        }
        let one_sided: Vec<Option<bool>> = owed
            .iter()
            .map(|v| match (arms[0].1.contains_key(v), arms[1].1.contains_key(v)) {
                (true, false) if !otherwise.diverges => Some(true),
                (false, true) if !then.diverges => Some(false),
                _ => None,
            })
            .collect();
        let mut regions = Vec::new();
        for (stmts, ct) in arms {
            let (mut zeros, yields) = b.nested(|b| {
                owed.iter().map(|v| ct.get(v).copied().unwrap_or_else(|| self.zero_value(b, *v))).collect()
            });
            let mut stmts = stmts;
            stmts.append(&mut zeros);
            regions.push(Region { stmts, yields, diverges: false });
        }
        let otherwise = regions.pop().unwrap_or_default();
        let then = regions.pop().unwrap_or_default();
        let results: Vec<Value> = owed
            .iter()
            .map(|&v| {
                let (name, ty) = (self.name(b, v), b.func.value(v).ty.clone());
                b.func.new_value(name, ty, true)
            })
            .collect();
        let span = s.span;
        b.stmts.push(Stmt { results: results.clone(), op: Op::If { cond: *cond, then, otherwise }, span });
        b.span = span;
        for ((&v, &c), side) in owed.iter().zip(&results).zip(one_sided) {
            if let Some(holds) = side {
                self.live.insert(c, (*cond, holds));
            }
            self.accumulate(b, v, c);
        }
    }

    pub(super) fn looped(&mut self, b: &mut Builder<'_>, l: &Loop, s: &Stmt, id: RegionId, pos: usize) {
        let linear: Vec<usize> =
            (0..l.carried.len()).filter(|&k| b.func.value(l.carried[k].param).linear).collect();
        let free = free_linear(b.func, l);
        let seeded = linear.iter().any(|&k| self.ct.contains_key(&s.results[k]));
        if l.body.diverges || (!seeded && !touches_memory(b.func, &l.body)) {
            return;
        }
        let body_id = self.shape.children[&(id, pos)][0];
        let mut carried = Vec::new();
        let mut seeds = Vec::new();
        for &k in &linear {
            let param = l.carried[k].param;
            let init = self.take(s.results[k]).unwrap_or_else(|| self.zero_value(b, param));
            let (name, ty) = (self.name(b, param), b.func.value(param).ty.clone());
            let c = b.func.new_value(name, ty, true);
            carried.push(Carried { param: c, init });
            seeds.push((l.body.yields[k], c));
        }
        let mut inner = BTreeMap::new();
        for &v in &free {
            let init = self.take(v).unwrap_or_else(|| self.zero_value(b, v));
            let (name, ty) = (self.name(b, v), b.func.value(v).ty.clone());
            let c = b.func.new_value(name, ty, true);
            carried.push(Carried { param: c, init });
            inner.insert(v, c);
        }
        let outer = std::mem::replace(&mut self.ct, inner);
        let mut stmts = self.nested(b, &l.body, body_id, &seeds);
        let (mut zeros, yields) = b.nested(|b| {
            let params = linear.iter().map(|&k| l.carried[k].param).chain(free.iter().copied());
            params.map(|v| self.take(v).unwrap_or_else(|| self.zero_value(b, v))).collect::<Vec<_>>()
        });
        stmts.append(&mut zeros);
        self.ct = outer;
        let kind = self.reversed(b, l, body_id);
        let results: Vec<Value> = carried
            .iter()
            .map(|c| {
                let data = b.func.value(c.param).clone();
                b.func.new_value(data.name, data.ty, true)
            })
            .collect();
        let body = Region { stmts, yields, diverges: false };
        let reversed = Loop { kind, carried, body, exit: None };
        b.stmts.push(Stmt { results: results.clone(), op: Op::Loop(Box::new(reversed)), span: s.span });
        b.span = s.span;
        // The free values first: an initial value may be one of them (`let mut t = x; for .. { t = t * x }`), and is owed both.
        for (n, &v) in free.iter().enumerate() {
            self.ct.insert(v, results[linear.len() + n]);
        }
        for (n, &k) in linear.iter().enumerate() {
            if self.matters(b, l.carried[k].init) {
                self.accumulate(b, l.carried[k].init, results[n]);
            }
        }
    }

    /// The reversed loop runs over the same `lo..hi` from the other end, or over the counted iterations.
    pub(super) fn reversed(&mut self, b: &mut Builder<'_>, l: &Loop, body: RegionId) -> LoopKind {
        let id = self.shape.regions[body].inside.unwrap_or(0);
        if let (LoopKind::Range { index, lo, hi, rev, .. }, None) = (&l.kind, l.exit) {
            let data = b.func.value(*index).clone();
            let index = b.func.new_value(data.name, data.ty, false);
            self.loops.insert(index, id);
            return LoopKind::Range { index, lo: *lo, hi: *hi, step: None, rev: !rev };
        }
        let trips = l.carried.iter().find_map(|c| self.trips.get(&c.param)).copied();
        let lo = b.atom("0", Ty::usize());
        let hi = trips.unwrap_or(lo);
        let index = b.func.new_value("k", Ty::usize(), false);
        self.loops.insert(index, id);
        LoopKind::Range { index, lo, hi, step: None, rev: true }
    }
}

struct Linears<'a> {
    func: &'a Func,
    used: BTreeSet<Value>,
    defined: BTreeSet<Value>,
    memory: bool,
}

impl Visitor for Linears<'_> {
    fn value(&mut self, v: Value) {
        if self.func.value(v).linear && self.func.value(v).name != "zero" {
            self.used.insert(v);
        }
    }
    fn def_value(&mut self, v: Value) {
        self.defined.insert(v);
    }
    fn place(&mut self, p: &Place, _: visit::Access) {
        self.memory |= self.func.root(p.root).linear;
    }
}

/// The linear values from outside that the body of a loop uses.
fn free_linear(func: &Func, l: &Loop) -> Vec<Value> {
    let mut v = Linears { func, used: BTreeSet::new(), defined: BTreeSet::new(), memory: false };
    v.defined.extend(l.carried.iter().map(|c| c.param));
    visit::region(&l.body, &mut v);
    v.used.difference(&v.defined).copied().collect()
}

fn touches_memory(func: &Func, r: &Region) -> bool {
    let mut v = Linears { func, used: BTreeSet::new(), defined: BTreeSet::new(), memory: false };
    visit::region(r, &mut v);
    v.memory
}
