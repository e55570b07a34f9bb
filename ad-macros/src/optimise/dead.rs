//! Dead code: what neither the result, nor memory that somebody reads, nor an effect depends on. Marking runs to
//! a fixed point, so values that a loop carries only for themselves go too.

use crate::ir::visit::{self, Access, Visitor};
use crate::ir::*;

pub fn eliminate(func: &mut Func) {
    let mut live =
        Live { values: vec![false; func.values.len()], roots: vec![false; func.roots.len()], changed: false };
    for l in func.result.leaves() {
        live.leaf(l);
    }
    for p in &func.params {
        if matches!(p.mode, Mode::RefMut | Mode::Accumulator) {
            p.tree.leaves().into_iter().for_each(|l| live.leaf(l));
        }
    }
    loop {
        live.changed = false;
        live.region(&func.body);
        if !live.changed {
            break;
        }
    }
    let mut body = std::mem::take(&mut func.body);
    live.sweep(&mut body);
    func.body = body;
}

struct Live {
    values: Vec<bool>,
    roots: Vec<bool>,
    changed: bool,
}

struct Mark<'a>(&'a mut Live);

impl Visitor for Mark<'_> {
    fn value(&mut self, v: Value) {
        self.0.mark(v);
    }
    fn place(&mut self, p: &Place, _: Access) {
        self.0.mark_root(p.root);
    }
}

impl Live {
    fn mark(&mut self, v: Value) {
        let slot = &mut self.values[v.0 as usize];
        self.changed |= !*slot;
        *slot = true;
    }
    fn mark_root(&mut self, r: Root) {
        let slot = &mut self.roots[r.0 as usize];
        self.changed |= !*slot;
        *slot = true;
    }
    fn leaf(&mut self, l: &Leaf) {
        match l {
            Leaf::Value(v) => self.mark(*v),
            Leaf::Root(r) => self.mark_root(*r),
        }
    }

    fn any_result(&self, s: &Stmt) -> bool {
        s.results.iter().any(|r| self.values[r.0 as usize])
    }

    /// A simple statement is live if somebody uses what it makes.
    fn is_live(&self, s: &Stmt) -> bool {
        let root = |p: &Place| self.roots[p.root.0 as usize];
        match &s.op {
            Op::Pure(_) | Op::Prim(..) | Op::Cast(_) | Op::StopGradient(_) | Op::Load(_) | Op::Lin(_) => {
                self.any_result(s)
            }
            Op::Store(p, _)
            | Op::Add(p, _)
            | Op::Assign(p, _)
            | Op::CopyFrom(p, _)
            | Op::Fill(p, _)
            | Op::Push(p, _)
            | Op::AddAll(p, _) => root(p) || self.any_result(s),
            Op::Pop(p, l) => {
                root(p) || self.any_result(s) || matches!(l, Leaf::Root(r) if self.roots[r.0 as usize])
            }
            Op::Swap(a, b) => root(a) || root(b),
            Op::New(r, _) => self.roots[r.0 as usize],
            Op::Call(c) => {
                c.callee.guessed && matches!(c.callee.chain.last(), None | Some(Form::Fwd | Form::Jvp))
                    || self.any_result(s)
                    || c.result
                        .leaves()
                        .into_iter()
                        .any(|l| matches!(l, Leaf::Root(r) if self.roots[r.0 as usize]))
                    || c.args.iter().any(|a| match a {
                        Arg::RefMut(p) | Arg::Accumulate(p) => root(p),
                        _ => false,
                    })
            }
            Op::Effect(_) | Op::Panic(_) => true,
            Op::If { then, otherwise, .. } => {
                self.any_result(s) || [then, otherwise].into_iter().any(|r| self.region_live(r))
            }
            Op::Loop(l) => self.any_result(s) || self.region_live(&l.body),
        }
    }

    fn region_live(&self, r: &Region) -> bool {
        r.diverges || r.stmts.iter().any(|s| self.is_live(s) && !only_values(s))
    }

    fn region(&mut self, r: &Region) {
        for s in r.stmts.iter().rev() {
            self.stmt(s);
        }
    }

    fn stmt(&mut self, s: &Stmt) {
        match &s.op {
            Op::If { cond, then, otherwise } => {
                for arm in [then, otherwise] {
                    for (k, &r) in s.results.iter().enumerate() {
                        if self.values[r.0 as usize] && !arm.diverges {
                            self.mark(arm.yields[k]);
                        }
                    }
                    self.region(arm);
                }
                if self.is_live(s) {
                    self.mark(*cond);
                }
            }
            Op::Loop(l) => {
                if !self.is_live(s) {
                    return;
                }
                for (k, c) in l.carried.iter().enumerate() {
                    if self.values[c.param.0 as usize] || self.values[s.results[k].0 as usize] {
                        self.mark(c.init);
                        if !l.body.diverges {
                            self.mark(l.body.yields[k]);
                        }
                    }
                }
                if let Some(e) = l.exit {
                    self.mark(e);
                }
                match &l.kind {
                    LoopKind::Range { lo, hi, step, .. } => {
                        self.mark(*lo);
                        self.mark(*hi);
                        step.iter().for_each(|&s| self.mark(s));
                    }
                    LoopKind::While(cond) => {
                        cond.yields.iter().for_each(|&y| self.mark(y));
                        self.region(cond);
                    }
                }
                self.region(&l.body);
            }
            _ => {
                if self.is_live(s) {
                    visit::stmt(s, &mut Mark(self));
                }
            }
        }
    }

    fn sweep(&self, r: &mut Region) {
        r.stmts.retain(|s| self.is_live(s));
        for s in &mut r.stmts {
            match &mut s.op {
                Op::If { then, otherwise, .. } => {
                    let keep: Vec<bool> = s.results.iter().map(|r| self.values[r.0 as usize]).collect();
                    retain(&mut s.results, &keep);
                    for arm in [then, otherwise] {
                        retain(&mut arm.yields, &keep);
                        self.sweep(arm);
                    }
                }
                Op::Loop(l) => {
                    let live = |v: Value| self.values[v.0 as usize];
                    let keep: Vec<bool> =
                        l.carried.iter().zip(&s.results).map(|(c, r)| live(c.param) || live(*r)).collect();
                    retain(&mut s.results, &keep);
                    retain(&mut l.carried, &keep);
                    retain(&mut l.body.yields, &keep);
                    if let LoopKind::While(cond) = &mut l.kind {
                        self.sweep(cond);
                    }
                    self.sweep(&mut l.body);
                }
                _ => {}
            }
        }
    }
}

/// Live only through its results, which are marked one by one.
fn only_values(s: &Stmt) -> bool {
    matches!(s.op, Op::Pure(_) | Op::Prim(..) | Op::Cast(_) | Op::StopGradient(_) | Op::Load(_) | Op::Lin(_))
}

fn retain<T: Copy>(v: &mut Vec<T>, keep: &[bool]) {
    let mut k = 0;
    v.retain(|_| {
        k += 1;
        keep.get(k - 1).copied().unwrap_or(true)
    });
}
