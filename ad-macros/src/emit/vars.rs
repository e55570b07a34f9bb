//! Which values share a variable of the emitted code.
//!
//! In: a function, its facts and folds. Out: [`Vars`]: a variable for each root and each bound value. The values
//! that a loop carries, and its results, are one mutable variable; where their lives do not overlap, so are the value
//! that it starts as, the one that it becomes, an `If`'s result with the value that one of its arms leaves as it
//! was, and later versions of the same variable of the user's.
//!
//! Invariant: no two members of a class are alive at the same position, and nothing is written to a class while a
//! member is alive. Where members are alive at the very position of a write (parallel assignment at the end of an
//! iteration), the emitter orders the writes.

use std::collections::HashMap;

use super::code::Var;
use super::facts::{Facts, Pos, RegionId, Site};
use super::fold::{Folds, How};
use crate::ir::*;

#[derive(Clone, Debug)]
pub struct VarData {
    /// Of a root: modified or lent mutably. Of values: assigned again, which the emitter finds.
    pub mutable: bool,
    /// Empty for roots.
    pub members: Vec<Value>,
}

#[derive(Default)]
pub struct Vars {
    pub data: Vec<VarData>,
    /// By variable: the name that it would like to have.
    pub names: Vec<String>,
    of_value: Vec<Option<Var>>,
    of_root: Vec<Var>,
}

impl Vars {
    pub fn of(func: &Func, facts: &Facts, folds: &Folds) -> Vars {
        let mut join = Join::new(func, facts, folds);
        join.region(&func.body);
        join.versions(&func.body, &mut Vec::new());
        join.finish()
    }
    pub fn value(&self, v: Value) -> Option<Var> {
        self.of_value[v.0 as usize]
    }
    pub fn root(&self, r: Root) -> Var {
        self.of_root[r.0 as usize]
    }
    pub fn add(&mut self, name: &str) -> Var {
        self.data.push(VarData { mutable: false, members: Vec::new() });
        self.names.push(name.into());
        Var(self.data.len() as u32 - 1)
    }
    /// Gives a value that was to be folded a variable of its own.
    pub fn add_value(&mut self, v: Value, name: &str) -> Var {
        let var = self.add(name);
        self.data[var.0 as usize].members.push(v);
        self.of_value[v.0 as usize] = Some(var);
        var
    }
}

/// A set of values that share a variable.
#[derive(Clone, Default)]
struct Class {
    members: Vec<Value>,
    /// Positions of copies into it: ends of arms and iterations, entries of loops.
    writes: Vec<Pos>,
    /// The value whose name it takes: what the loop calls it.
    named: Option<Value>,
}

struct Join<'a> {
    func: &'a Func,
    facts: &'a Facts,
    folds: &'a Folds,
    /// By value: its class, by index; only bound values have one.
    class_of: Vec<Option<usize>>,
    classes: Vec<Class>,
    /// By value: a by-value parameter, or bound by the pattern of a call: not to be assigned to a class that exists.
    pattern: Vec<bool>,
    param: Vec<bool>,
    /// The index of a `for`: never assigned.
    fixed: Vec<bool>,
    /// Short texts of indices (`i`, `0`), and better names of scalars read from memory (`x_i`).
    index_text: HashMap<Value, String>,
    element: HashMap<Value, String>,
}

impl<'a> Join<'a> {
    fn new(func: &'a Func, facts: &'a Facts, folds: &'a Folds) -> Self {
        let n = func.values.len();
        let mut join = Join {
            func,
            facts,
            folds,
            class_of: vec![None; n],
            classes: Vec::new(),
            pattern: vec![false; n],
            param: vec![false; n],
            fixed: vec![false; n],
            index_text: HashMap::new(),
            element: HashMap::new(),
        };
        for k in 0..n {
            let v = Value(k as u32);
            if folds.is(v, How::Bound) && facts.def[k].is_some() {
                join.class_of[k] = Some(join.classes.len());
                join.classes.push(Class { members: vec![v], ..Class::default() });
            }
        }
        for leaf in func.params.iter().flat_map(|p| p.tree.leaves()) {
            if let Leaf::Value(v) = leaf {
                join.param[v.0 as usize] = true;
                join.pattern[v.0 as usize] = true;
            }
        }
        join
    }

    fn region(&mut self, r: &Region) {
        for s in &r.stmts {
            match &s.op {
                Op::If { then, otherwise, .. } => {
                    let ids = [self.facts.owned(s, 0), self.facts.owned(s, 1)];
                    self.region(then);
                    self.region(otherwise);
                    self.branch(s, [then, otherwise], ids);
                }
                Op::Loop(l) => self.looped(s, l),
                Op::Pure(Pure::Atom(f)) => {
                    self.index_text.insert(s.results[0], f.0.to_string());
                }
                Op::Load(p) => self.name_element(s.results[0], p),
                Op::Call(_) => s.results.iter().for_each(|v| self.pattern[v.0 as usize] = true),
                _ => {}
            }
        }
    }

    /// An element that has the name of its memory is told from it by its index: `x[i]` is `x_i`.
    fn name_element(&mut self, v: Value, p: &Place) {
        let root = &self.func.root(p.root).name;
        if self.func.value(v).name != *root {
            return;
        }
        let mut name = format!("{root}_");
        for proj in &p.proj {
            let text = match proj {
                Proj::Index(i) => self.index_text.get(i).map(String::as_str).unwrap_or_default(),
                Proj::Field(field) => field,
                Proj::Range(..) => "",
            };
            if text.is_empty() || text.len() > 2 || !text.chars().all(char::is_alphanumeric) {
                return;
            }
            name += text;
        }
        if !p.proj.is_empty() {
            self.element.insert(v, name);
        }
    }

    fn looped(&mut self, s: &Stmt, l: &Loop) {
        let body = self.facts.owned(s, 0);
        if let LoopKind::Range { index, .. } = l.kind {
            self.fixed[index.0 as usize] = true;
            self.index_text.insert(index, self.func.value(index).name.clone());
        }
        let (entry, turn) = (self.facts.pos(s), self.facts.regions[body].end);
        for (c, &result) in l.carried.iter().zip(&s.results) {
            let (Some(a), Some(b)) = (self.class(c.param), self.class(result)) else { continue };
            self.merge(a, b);
            let class = &mut self.classes[a];
            class.named = Some(c.param);
            class.writes.extend([entry, turn]);
        }
        for c in &l.carried {
            let shares_name = self.func.value(c.init).name == self.func.value(c.param).name;
            if shares_name || !self.param[c.init.0 as usize] {
                self.try_join(c.init, c.param, None);
            }
        }
        if let LoopKind::While(cond) = &l.kind {
            self.region(cond);
        }
        self.region(&l.body);
        for (c, &y) in l.carried.iter().zip(&l.body.yields) {
            let inside = self.facts.def[y.0 as usize].is_some_and(|d| d.region == body);
            let param = l.carried.iter().any(|other| other.param == y);
            if inside && !param && !self.pattern[y.0 as usize] {
                self.try_join(y, c.param, None);
            }
        }
    }

    fn branch(&mut self, s: &Stmt, arms: [&Region; 2], ids: [RegionId; 2]) {
        let ends = ids.map(|id| self.facts.regions[id].end);
        for (k, &result) in s.results.iter().enumerate() {
            let Some(class) = self.class(result) else { continue };
            // `otherwise` first: `if c { x = .. }` reads better than the contrary.
            for side in [1, 0] {
                // The arm that leaves the value as it is writes nothing.
                self.classes[class].writes = vec![ends[1 - side]];
                let Some(&w) = arms[side].yields.get(k) else { continue };
                let copy = Site { pos: ends[side], region: ids[side] };
                // Of this iteration: what comes from before a loop around is needed again in the next one.
                let outer = self.facts.def[w.0 as usize].is_some_and(|d| {
                    d.pos < self.facts.pos(s) && self.facts.alive_until(d.region, copy) == copy.pos
                });
                let shares_name = self.func.value(w).name == self.func.value(result).name;
                let may = outer && (shares_name || !self.param[w.0 as usize]);
                if may && self.try_join(w, result, Some((w, copy))) {
                    break;
                }
                self.classes[class].writes = ends.to_vec();
            }
        }
    }

    /// Later versions of a carried variable, inside the loop, under the same name.
    fn versions(&mut self, r: &Region, carried: &mut Vec<Value>) {
        for s in &r.stmts {
            if !matches!(s.op, Op::Call(_)) {
                for &v in &s.results {
                    for &param in carried.iter() {
                        if self.func.value(v).name == self.func.value(param).name {
                            self.try_join(v, param, None);
                        }
                    }
                }
            }
            match &s.op {
                Op::If { then, otherwise, .. } => {
                    self.versions(then, carried);
                    self.versions(otherwise, carried);
                }
                Op::Loop(l) => {
                    let outer = carried.len();
                    carried.extend(l.carried.iter().map(|c| c.param));
                    self.versions(&l.body, carried);
                    carried.truncate(outer);
                }
                _ => {}
            }
        }
    }

    fn class(&self, v: Value) -> Option<usize> {
        self.class_of[v.0 as usize]
    }

    fn merge(&mut self, a: usize, b: usize) {
        let class = std::mem::take(&mut self.classes[b]);
        for &v in &class.members {
            self.class_of[v.0 as usize] = Some(a);
        }
        let into = &mut self.classes[a];
        into.members.extend(class.members);
        into.writes.extend(class.writes);
        into.named = into.named.or(class.named);
    }

    /// Joins the classes of two values unless they interfere. `copy` is a read that joining makes a copy to itself.
    fn try_join(&mut self, v: Value, w: Value, copy: Option<(Value, Site)>) -> bool {
        let (Some(a), Some(b)) = (self.class(v), self.class(w)) else { return false };
        if a == b {
            return true;
        }
        if self.fixed[v.0 as usize] || self.fixed[w.0 as usize] {
            return false;
        }
        let (x, y) = (self.func.value(v), self.func.value(w));
        if x.linear != y.linear || x.ty != y.ty || self.interfere(a, b, copy) || !self.scoped(a, b) {
            return false;
        }
        self.merge(a, b);
        true
    }

    /// The first position at which the value is read no more.
    fn last(&self, v: Value, copy: Option<(Value, Site)>) -> Pos {
        let Some(def) = self.facts.def[v.0 as usize] else { return 0 };
        let reads = self.folds.uses(v).iter().filter(|&&u| copy != Some((v, u)));
        reads.map(|&u| self.facts.alive_until(def.region, u)).max().unwrap_or(def.pos)
    }

    fn def_pos(&self, v: Value) -> Pos {
        self.facts.def[v.0 as usize].map_or(0, |d| d.pos)
    }

    fn interfere(&self, a: usize, b: usize, copy: Option<(Value, Site)>) -> bool {
        let ranges = |c: usize| {
            let members = &self.classes[c].members;
            members.iter().map(|&v| (self.def_pos(v), self.last(v, copy))).collect::<Vec<_>>()
        };
        let (x, y) = (ranges(a), ranges(b));
        let overlap =
            x.iter().any(|p| y.iter().any(|q| p.0 == q.0 || if p.0 < q.0 { q.0 < p.1 } else { p.0 < q.1 }));
        let clobbers = |writes: &[Pos], ranges: &[(Pos, Pos)]| {
            writes.iter().any(|w| ranges.iter().any(|r| r.0 < *w && *w < r.1))
        };
        overlap || clobbers(&self.classes[a].writes, &y) || clobbers(&self.classes[b].writes, &x)
    }

    /// Where the variable is declared: a loop's parameters stand before the loop.
    fn declared(&self, v: Value) -> (Pos, RegionId) {
        let Some(def) = self.facts.def[v.0 as usize] else { return (0, 0) };
        let region = self.facts.regions[def.region];
        if def.region != 0 && def.pos <= region.start && region.owner.0 < def.pos {
            return (region.owner.0, region.parent);
        }
        (def.pos, def.region)
    }

    /// The variable of both, declared where the first of them is, is visible at all the others; and those that a
    /// pattern binds are first, since a pattern declares.
    fn scoped(&self, a: usize, b: usize) -> bool {
        let members = || self.classes[a].members.iter().chain(&self.classes[b].members);
        let Some(first) = members().map(|&v| self.declared(v)).min() else { return false };
        members().all(|&v| {
            let at = self.declared(v);
            self.facts.encloses(first.1, at.1) && (at == first || !self.pattern[v.0 as usize])
        })
    }

    fn finish(self) -> Vars {
        let mut vars = Vars { of_value: vec![None; self.func.values.len()], ..Vars::default() };
        for class in &self.classes {
            // A parameter's name is part of the signature.
            let Some(&first) = class.members.first() else { continue };
            let param = class.members.iter().find(|v| self.param[v.0 as usize]).copied();
            let named = param.or(class.named).unwrap_or(first);
            let name = self.element.get(&named).unwrap_or(&self.func.value(named).name);
            let var = vars.add(name);
            let data = &mut vars.data[var.0 as usize];
            data.members = class.members.clone();
            for v in &class.members {
                vars.of_value[v.0 as usize] = Some(var);
            }
        }
        for (k, root) in self.func.roots.iter().enumerate() {
            let var = vars.add(&root.name);
            vars.data[var.0 as usize].mutable = root.hold == Hold::Owned && self.facts.modified[k];
            vars.of_root.push(var);
        }
        vars
    }
}
