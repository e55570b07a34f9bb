//! Structural zeros: what is linear in a zero that was only written to have something there is zero too, and
//! is never computed. Loop-carried values are assumed zero until an iteration says otherwise.
//! Also: a carried value that no iteration changes is its initial value.

use std::collections::{HashMap, HashSet};

use crate::ir::visit::Rename;
use crate::ir::*;

pub fn propagate(func: &mut Func) {
    let body = std::mem::take(&mut func.body);
    let mut z = Zeros { zero: HashSet::new(), alias: HashMap::new() };
    let mut body = z.region(func, &body);
    // What follows (results) may name an aliased value.
    z.rename_region(&mut body);
    func.body = body;
    let alias = z.alias.clone();
    let resolve = |v: Value| resolve(&alias, v);
    let rename = Rename { value: &resolve, root: &|r| r, place: &|_| {} };
    rename.tree(&mut func.result);
}

fn resolve(alias: &HashMap<Value, Value>, mut v: Value) -> Value {
    while let Some(&a) = alias.get(&v) {
        v = a;
    }
    v
}

#[derive(Clone)]
struct Zeros {
    zero: HashSet<Value>,
    alias: HashMap<Value, Value>,
}

impl Zeros {
    fn is_zero(&self, v: Value) -> bool {
        self.zero.contains(&resolve(&self.alias, v))
    }

    fn rename_region(&self, r: &mut Region) {
        let value = |v: Value| resolve(&self.alias, v);
        Rename { value: &value, root: &|r| r, place: &|_| {} }.region(r);
    }

    fn region(&mut self, func: &Func, r: &Region) -> Region {
        let mut stmts = Vec::with_capacity(r.stmts.len());
        for s in &r.stmts {
            if let Some(s) = self.stmt(func, s) {
                stmts.push(s);
            }
        }
        Region { stmts, yields: r.yields.clone(), diverges: r.diverges }
    }

    fn stmt(&mut self, func: &Func, s: &Stmt) -> Option<Stmt> {
        let mut out = s.clone();
        match &s.op {
            Op::Lin(l) => return self.lin(l, s),
            Op::Add(p, v) if self.is_zero(*v) && func.root(p.root).linear => return None,
            Op::If { cond, then, otherwise } => {
                let then = self.region(func, then);
                let otherwise = self.region(func, otherwise);
                for (k, &r) in s.results.iter().enumerate() {
                    let zero = [&then, &otherwise].iter().all(|a| a.diverges || self.is_zero(a.yields[k]));
                    if zero && func.value(r).linear {
                        self.zero.insert(r);
                    }
                }
                out.op = Op::If { cond: *cond, then, otherwise };
            }
            Op::Loop(l) => return Some(self.looped(func, l, s)),
            _ => {}
        }
        Some(out)
    }

    fn lin(&mut self, l: &Lin, s: &Stmt) -> Option<Stmt> {
        let y = s.results[0];
        let same = |this: &mut Self, x: Value| {
            this.alias.insert(y, x);
            None
        };
        let zero = |this: &mut Self| {
            this.zero.insert(y);
            Some(Stmt { results: vec![y], op: Op::Lin(Lin::Zero), span: s.span })
        };
        match *l {
            Lin::Zero => zero(self),
            Lin::Add(a, b) => match (self.is_zero(a), self.is_zero(b)) {
                (true, true) => zero(self),
                (true, false) => same(self, b),
                (false, true) => same(self, a),
                (false, false) => Some(s.clone()),
            },
            Lin::Sub(a, b) => match (self.is_zero(a), self.is_zero(b)) {
                (true, true) => zero(self),
                (false, true) => same(self, a),
                (true, false) => Some(Stmt { op: Op::Lin(Lin::Neg(b)), ..s.clone() }),
                (false, false) => Some(s.clone()),
            },
            Lin::Neg(x) | Lin::Scale(_, x) | Lin::Unscale(_, x) | Lin::Cast(x) => {
                if self.is_zero(x) {
                    return zero(self);
                }
                Some(s.clone())
            }
            Lin::Select(c, a, b) => {
                let a = a.filter(|a| !self.is_zero(*a));
                let b = b.filter(|b| !self.is_zero(*b));
                if a.is_none() && b.is_none() {
                    return zero(self);
                }
                Some(Stmt { op: Op::Lin(Lin::Select(c, a, b)), ..s.clone() })
            }
        }
    }

    fn looped(&mut self, func: &Func, l: &Loop, s: &Stmt) -> Stmt {
        let linear = |v: Value| func.value(v).linear;
        let mut assumed: Vec<usize> = (0..l.carried.len())
            .filter(|&k| linear(l.carried[k].param) && self.is_zero(l.carried[k].init))
            .collect();
        let mut body;
        loop {
            let mut trial = self.clone();
            trial.zero.extend(assumed.iter().map(|&k| l.carried[k].param));
            body = trial.region(func, &l.body);
            let kept: Vec<usize> =
                assumed.iter().copied().filter(|&k| body.diverges || trial.is_zero(body.yields[k])).collect();
            let done = kept.len() == assumed.len();
            assumed = kept;
            if done {
                *self = trial;
                break;
            }
        }
        self.zero.extend(assumed.iter().map(|&k| s.results[k]));
        // A carried value that stays what it was is its initial value.
        let mut keep = vec![true; l.carried.len()];
        for k in 0..l.carried.len() {
            let c = l.carried[k];
            if !body.diverges && resolve(&self.alias, body.yields[k]) == c.param {
                keep[k] = false;
                self.alias.insert(c.param, c.init);
                self.alias.insert(s.results[k], c.init);
            }
        }
        let pick =
            |vs: &[Value]| vs.iter().zip(&keep).filter(|(_, k)| **k).map(|(v, _)| *v).collect::<Vec<_>>();
        let yields = if body.diverges { Vec::new() } else { pick(&body.yields) };
        let carried = l.carried.iter().zip(&keep).filter(|(_, k)| **k).map(|(c, _)| *c).collect();
        let body = Region { stmts: body.stmts, yields, diverges: body.diverges };
        let l = Loop { kind: l.kind.clone(), carried, body, exit: l.exit };
        Stmt { results: pick(&s.results), op: Op::Loop(Box::new(l)), span: s.span }
    }
}
