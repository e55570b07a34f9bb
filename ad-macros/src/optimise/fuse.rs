//! Fusing: of two loops over the same range the second moves into the first, where it needs nothing of it but what the
//! same iteration computed.
//!
//! A joint function runs `for i { forward }` and then `for i reversed { backward }`. Where iterations meet only in sums
//! (`sum += e(i)`), the cotangent of the sum is known before the forward loop, and the backward part of an iteration can
//! follow its forward part at once: what was stored in a buffer for each iteration is a local value then, and what was
//! computed twice is computed once.
//!
//! In and out: a function of ordinary operations. The order of additions into a sum may change, so the last bits may; the
//! order is still fixed by the program.
//!
//! The second loop may move if
//! 1. it runs over the same `lo..hi`, without exit;
//! 2. what it carries are sums: each iteration adds to what it is given and does nothing else with it;
//! 3. outside itself it only adds to memory, which nothing else touches from the first loop on;
//! 4. the memory it reads is not modified from the first loop on, or is a buffer of which both use the current
//!    iteration's elements alone;
//! 5. its other operands exist before the first loop, or are made by pure statements that can move there.

use std::collections::{HashMap, HashSet};

use crate::ir::visit::{self, Access, Rename, Visitor};
use crate::ir::*;
use crate::rules::scalar;

/// Whether anything was fused.
pub fn loops(func: &mut Func) -> bool {
    let mut body = std::mem::take(&mut func.body);
    let fused = Fuser { atoms: atoms(&body) }.region(func, &mut body);
    func.body = body;
    fused
}

struct Fuser {
    /// The text of constants.
    atoms: HashMap<Value, String>,
}

impl Fuser {
    fn region(&self, func: &Func, r: &mut Region) -> bool {
        let mut fused = false;
        let mut at = 0;
        while at < r.stmts.len() {
            match (matches!(r.stmts[at].op, Op::Loop(_)), self.partner(r, at)) {
                (true, Some(plan)) => {
                    apply(r, at, plan);
                    fused = true;
                }
                _ => at += 1,
            }
        }
        for s in &mut r.stmts {
            match &mut s.op {
                Op::If { then, otherwise, .. } => {
                    fused |= self.region(func, then);
                    fused |= self.region(func, otherwise);
                }
                Op::Loop(l) => fused |= self.region(func, &mut l.body),
                _ => {}
            }
        }
        fused
    }

    /// A later loop of the region that can move into the one at `first`.
    fn partner(&self, r: &Region, first: usize) -> Option<Plan> {
        let Op::Loop(f) = &r.stmts[first].op else { return None };
        (first + 1..r.stmts.len()).find_map(|second| match &r.stmts[second].op {
            Op::Loop(b) => self.plan(r, first, second, f, b),
            _ => None,
        })
    }

    fn plan(&self, r: &Region, first: usize, second: usize, f: &Loop, b: &Loop) -> Option<Plan> {
        let (fi, bi) = (self.range(f)?, self.range(b)?);
        if !(self.same(fi.1, bi.1) && self.same(fi.2, bi.2)) || !sums(b) {
            return None;
        }
        let between = &r.stmts[first + 1..second];
        let (in_f, in_b) = (Touched::by_loop(f), Touched::by_loop(b));
        let mut move_up =
            Moves { fuser: self, between, results: &r.stmts[first].results, in_f: &in_f, taken: Vec::new() };
        for &root in &in_b.outer_adds() {
            if in_b.reads.contains(&root) || in_f.touches(root) {
                return None;
            }
            for (k, s) in between.iter().enumerate() {
                let is_new = matches!(&s.op, Op::New(n, _) if *n == root);
                if is_new && !move_up.zero(k) {
                    return None;
                }
                if Touched::by_stmt(s).touches(root) {
                    return None;
                }
            }
        }
        if in_b.modifies_outer() {
            return None;
        }
        let mut buffers = Vec::new();
        for &root in in_b.reads.iter().filter(|r| !in_b.declared.contains(r)) {
            if between.iter().any(|s| Touched::by_stmt(s).writes(root) || defines(s, root)) {
                return None;
            }
            if in_f.writes(root) {
                self.is_current(root, (f, fi.0), (b, bi.0))?;
                buffers.push(root);
            }
        }
        let free = free_values(b, &[bi.1, bi.2]);
        for v in free {
            if !move_up.value(v) {
                return None;
            }
        }
        let mut moved = move_up.taken;
        moved.sort_unstable();
        moved.dedup();
        Some(Plan {
            second,
            moved: moved.into_iter().map(|k| first + 1 + k).collect(),
            same: [(bi.0, fi.0), (bi.1, fi.1), (bi.2, fi.2)],
            forwards: buffers.into_iter().filter_map(|root| self.forwarded(root, f, b)).flatten().collect(),
        })
    }

    /// `(index, lo, hi)` of a loop that runs over all of its range.
    fn range(&self, l: &Loop) -> Option<(Value, Value, Value)> {
        match l.kind {
            LoopKind::Range { index, lo, hi, step: None, .. } if l.exit.is_none() && !l.body.diverges => {
                Some((index, lo, hi))
            }
            _ => None,
        }
    }

    fn same(&self, a: Value, b: Value) -> bool {
        a == b || self.atoms.get(&a).is_some_and(|x| self.atoms.get(&b) == Some(x))
    }

    /// Both loops use, of this buffer, only the elements of the current iteration.
    fn is_current(&self, root: Root, f: (&Loop, Value), b: (&Loop, Value)) -> Option<()> {
        let written = self.keys(root, f.0, f.1)?;
        let read = self.keys(root, b.0, b.1)?;
        let key = written.first()?;
        written.iter().chain(&read).all(|k| k == key).then_some(())
    }

    /// How a loop's accesses to the elements of a buffer are indexed; `None` where one is not understood.
    fn keys(&self, root: Root, l: &Loop, index: Value) -> Option<Vec<String>> {
        let mut defs = Defs { by: HashMap::new(), inner: HashMap::new() };
        defs.region(&l.body);
        let mut places = Places { root, found: Vec::new() };
        visit::region(&l.body, &mut places);
        places
            .found
            .into_iter()
            .map(|p| match p.proj[..] {
                [Proj::Index(i)] => self.key(i, index, &defs),
                _ => None,
            })
            .collect()
    }

    /// `i`, `i - lo`, or `i * n + j` for an inner index `j` in `0..n`: different for different `i`.
    fn key(&self, v: Value, index: Value, defs: &Defs<'_>) -> Option<String> {
        if v == index {
            return Some("i".into());
        }
        match defs.by.get(&v)? {
            Pure::Cast(Operand::Value(a), ty) => {
                Some(format!("({} as {})", self.key(*a, index, defs)?, ty.0))
            }
            Pure::Binary("-", Operand::Value(a), Operand::Value(lo))
                if !defs.by.contains_key(lo) || self.atoms.contains_key(lo) =>
            {
                Some(format!("({} - {})", self.key(*a, index, defs)?, self.name(*lo)))
            }
            Pure::Binary("+", Operand::Value(row), Operand::Value(j)) => {
                let Pure::Binary("*", Operand::Value(i), Operand::Value(n)) = defs.by.get(row)? else {
                    return None;
                };
                let (lo, hi) = defs.inner.get(j)?;
                let whole = self.atoms.get(lo).is_some_and(|t| t == "0" || t == "0usize");
                if !whole || !self.same(*hi, *n) || defs.by.contains_key(n) && !self.atoms.contains_key(n) {
                    return None;
                }
                Some(format!("({} * {} + j)", self.key(*i, index, defs)?, self.name(*n)))
            }
            _ => None,
        }
    }

    fn name(&self, v: Value) -> String {
        self.atoms.get(&v).cloned().unwrap_or_else(|| v.to_string())
    }

    /// The loads of the second loop that are what the first one has just stored.
    fn forwarded(&self, root: Root, f: &Loop, b: &Loop) -> Option<Vec<(Value, Value)>> {
        let stored = f.body.stmts.iter().filter_map(|s| match &s.op {
            Op::Store(p, v) if p.root == root => Some(*v),
            _ => None,
        });
        let stored: Vec<Value> = stored.collect();
        let mut places = Places { root, found: Vec::new() };
        visit::region(&f.body, &mut places);
        let ([v], 1) = (&stored[..], places.found.len()) else { return None };
        let mut loads = Loads { root, found: Vec::new() };
        loads.region(&b.body);
        Some(loads.found.into_iter().map(|l| (l, *v)).collect())
    }
}

/// What fusing does.
struct Plan {
    second: usize,
    /// Statements between the loops that move before the first.
    moved: Vec<usize>,
    /// The second loop's index and bounds are the first one's.
    same: [(Value, Value); 3],
    /// Loads that are values of the same iteration.
    forwards: Vec<(Value, Value)>,
}

fn apply(r: &mut Region, first: usize, plan: Plan) {
    let second = r.stmts.remove(plan.second);
    let Op::Loop(b) = second.op else { return };
    let mut b = *b;
    let forwards: HashMap<Value, Value> = plan.forwards.iter().copied().collect();
    drop_loads(&mut b.body, &forwards);
    let rename = Rename {
        value: &|v| {
            let v = plan.same.iter().find(|(b, _)| *b == v).map_or(v, |(_, f)| *f);
            forwards.get(&v).copied().unwrap_or(v)
        },
        root: &|r| r,
        place: &|_| {},
    };
    rename.region(&mut b.body);
    if let Op::Loop(f) = &mut r.stmts[first].op {
        f.body.stmts.append(&mut b.body.stmts);
        f.body.yields.append(&mut b.body.yields);
        f.carried.append(&mut b.carried);
    }
    r.stmts[first].results.extend(second.results);
    let mut up = Vec::new();
    for k in plan.moved.into_iter().rev() {
        up.push(r.stmts.remove(k));
    }
    for s in up {
        r.stmts.insert(first, s);
    }
}

fn drop_loads(r: &mut Region, forwards: &HashMap<Value, Value>) {
    r.stmts.retain(|s| !(s.results.len() == 1 && forwards.contains_key(&s.results[0])));
    for s in &mut r.stmts {
        match &mut s.op {
            Op::If { then, otherwise, .. } => {
                drop_loads(then, forwards);
                drop_loads(otherwise, forwards);
            }
            Op::Loop(l) => drop_loads(&mut l.body, forwards),
            _ => {}
        }
    }
}

/// Statements between the loops that the second one needs earlier.
struct Moves<'a> {
    fuser: &'a Fuser,
    between: &'a [Stmt],
    /// Of the first loop.
    results: &'a [Value],
    in_f: &'a Touched,
    taken: Vec<usize>,
}

impl Moves<'_> {
    /// A zero that the second loop adds to.
    fn zero(&mut self, k: usize) -> bool {
        let Op::New(_, init) = &self.between[k].op else { return false };
        let constant = match init {
            Init::Zero(_) => true,
            Init::Repeat { elem, len, .. } => match &**elem {
                Init::Value(v) => self.fuser.atoms.contains_key(v) && self.value(*v) && self.value(*len),
                _ => false,
            },
            Init::ZeroLike(p) => {
                p.proj.is_empty()
                    && !self.in_f.writes(p.root)
                    && !self.between[..k]
                        .iter()
                        .any(|s| Touched::by_stmt(s).writes(p.root) || defines(s, p.root))
            }
            _ => false,
        };
        if constant {
            self.taken.push(k);
        }
        constant
    }

    /// The value exists before the first loop, or its statement can move there.
    fn value(&mut self, v: Value) -> bool {
        if self.results.contains(&v) {
            return false;
        }
        let Some(k) = self.between.iter().position(|s| s.results.contains(&v)) else { return true };
        let s = &self.between[k];
        let movable = match &s.op {
            Op::Prim(..) | Op::Cast(_) | Op::StopGradient(_) => true,
            Op::Pure(Pure::Atom(_) | Pure::Unary(..) | Pure::Binary(..) | Pure::Cast(..)) => true,
            Op::Load(p) | Op::Pure(Pure::Method { recv: Operand::Place(p), .. }) if reads_only(&s.op) => {
                !self.in_f.writes(p.root)
                    && !self.between.iter().any(|s| Touched::by_stmt(s).writes(p.root) || defines(s, p.root))
            }
            _ => false,
        };
        if !movable {
            return false;
        }
        let mut operands = Operands(Vec::new());
        visit::stmt(s, &mut operands);
        let fine = operands.0.into_iter().filter(|o| !s.results.contains(o)).all(|o| self.value(o));
        if fine {
            self.taken.push(k);
        }
        fine
    }
}

struct Operands(Vec<Value>);
impl Visitor for Operands {
    fn value(&mut self, v: Value) {
        self.0.push(v);
    }
}

fn defines(s: &Stmt, root: Root) -> bool {
    struct Find(Root, bool);
    impl Visitor for Find {
        fn def_root(&mut self, r: Root) {
            self.1 |= r == self.0;
        }
    }
    let mut find = Find(root, false);
    visit::stmt(s, &mut find);
    find.1
}

/// The memory that code touches.
#[derive(Default)]
struct Touched {
    reads: HashSet<Root>,
    modified: HashSet<Root>,
    adds: HashSet<Root>,
    declared: HashSet<Root>,
    /// Something else happens too: a panic, output.
    effects: bool,
}

impl Visitor for Touched {
    fn place(&mut self, p: &Place, access: Access) {
        match access {
            Access::Read => self.reads.insert(p.root),
            Access::Add => self.adds.insert(p.root),
            Access::Write | Access::Modify => self.modified.insert(p.root),
        };
    }
    fn def_root(&mut self, r: Root) {
        self.declared.insert(r);
    }
}

impl Touched {
    fn by_stmt(s: &Stmt) -> Self {
        let mut t = Touched::default();
        visit::stmt(s, &mut t);
        t
    }
    fn by_loop(l: &Loop) -> Self {
        let mut t = Touched::default();
        visit::region(&l.body, &mut t);
        t.effects = effects(&l.body);
        t
    }
    fn writes(&self, root: Root) -> bool {
        self.modified.contains(&root) || self.adds.contains(&root)
    }
    fn touches(&self, root: Root) -> bool {
        self.writes(root) || self.reads.contains(&root)
    }
    fn outer_adds(&self) -> Vec<Root> {
        self.adds.iter().copied().filter(|r| !self.declared.contains(r)).collect()
    }
    fn modifies_outer(&self) -> bool {
        self.effects || self.modified.iter().any(|r| !self.declared.contains(r))
    }
}

fn effects(r: &Region) -> bool {
    r.diverges
        || r.stmts.iter().any(|s| match &s.op {
            Op::Effect(_) | Op::Panic(_) => true,
            Op::If { then, otherwise, .. } => effects(then) || effects(otherwise),
            Op::Loop(l) => effects(&l.body),
            // What moves out of memory that is declared outside is gone in the next iteration.
            Op::New(_, Init::Move(_)) | Op::Assign(_, Init::Move(_)) | Op::Push(_, Init::Move(_)) => true,
            _ => false,
        })
}

/// Values from outside the loop that it uses.
fn free_values(l: &Loop, but: &[Value]) -> Vec<Value> {
    struct Find {
        used: Vec<Value>,
        defined: HashSet<Value>,
    }
    impl Visitor for Find {
        fn value(&mut self, v: Value) {
            self.used.push(v);
        }
        fn def_value(&mut self, v: Value) {
            self.defined.insert(v);
        }
    }
    let mut find = Find { used: l.carried.iter().map(|c| c.init).collect(), defined: HashSet::new() };
    find.defined.extend(l.carried.iter().map(|c| c.param));
    if let LoopKind::Range { index, .. } = l.kind {
        find.defined.insert(index);
    }
    visit::region(&l.body, &mut find);
    let Find { used, defined } = find;
    used.into_iter().filter(|v| !defined.contains(v) && !but.contains(v)).collect()
}

/// Every carried value is a sum.
fn sums(l: &Loop) -> bool {
    let mut uses = Uses(HashMap::new());
    visit::region(&l.body, &mut uses);
    let mut defs = Makers(HashMap::new());
    defs.region(&l.body);
    l.carried.iter().zip(&l.body.yields).all(|(c, &y)| {
        let mut passed = HashMap::new();
        grows(y, c.param, &defs, &mut passed) && passed.iter().all(|(v, n)| uses.0.get(v) == Some(n))
    })
}

/// `y` is `param` plus something; counts how often each value on the way is used for that.
fn grows(y: Value, param: Value, defs: &Makers<'_>, passed: &mut HashMap<Value, usize>) -> bool {
    *passed.entry(y).or_default() += 1;
    if y == param {
        return true;
    }
    let Some((s, k)) = defs.0.get(&y) else { return false };
    match &s.op {
        Op::Prim(scalar::ADD, args) => {
            let mut left = passed.clone();
            if grows(args[0], param, defs, &mut left) {
                *passed = left;
                return true;
            }
            grows(args[1], param, defs, passed)
        }
        Op::Prim(scalar::SUB, args) => grows(args[0], param, defs, passed),
        Op::Loop(l) if l.exit.is_none() && !l.body.diverges => {
            let c = l.carried[*k];
            let inside = grows(l.body.yields[*k], c.param, defs, passed);
            inside && grows(c.init, param, defs, passed)
        }
        Op::If { then, otherwise, .. } if !then.diverges && !otherwise.diverges => {
            grows(then.yields[*k], param, defs, passed) && grows(otherwise.yields[*k], param, defs, passed)
        }
        _ => false,
    }
}

struct Uses(HashMap<Value, usize>);
impl Visitor for Uses {
    fn value(&mut self, v: Value) {
        *self.0.entry(v).or_default() += 1;
    }
}

/// The statement that makes each value, and as which of its results.
struct Makers<'a>(HashMap<Value, (&'a Stmt, usize)>);

impl<'a> Makers<'a> {
    fn region(&mut self, r: &'a Region) {
        for s in &r.stmts {
            for (k, &v) in s.results.iter().enumerate() {
                self.0.insert(v, (s, k));
            }
            match &s.op {
                Op::If { then, otherwise, .. } => {
                    self.region(then);
                    self.region(otherwise);
                }
                Op::Loop(l) => self.region(&l.body),
                _ => {}
            }
        }
    }
}

/// Integer expressions, and the ranges of inner indices.
struct Defs<'a> {
    by: HashMap<Value, &'a Pure>,
    inner: HashMap<Value, (Value, Value)>,
}

impl<'a> Defs<'a> {
    fn region(&mut self, r: &'a Region) {
        for s in &r.stmts {
            match &s.op {
                Op::Pure(p) => drop(self.by.insert(s.results[0], p)),
                Op::If { then, otherwise, .. } => {
                    self.region(then);
                    self.region(otherwise);
                }
                Op::Loop(l) => {
                    if let LoopKind::Range { index, lo, hi, step: None, .. } = l.kind {
                        self.inner.insert(index, (lo, hi));
                    }
                    self.region(&l.body);
                }
                _ => {}
            }
        }
    }
}

struct Places {
    root: Root,
    found: Vec<Place>,
}
impl Visitor for Places {
    fn place(&mut self, p: &Place, _: Access) {
        if p.root == self.root {
            self.found.push(p.clone());
        }
    }
}

struct Loads {
    root: Root,
    found: Vec<Value>,
}
impl Loads {
    fn region(&mut self, r: &Region) {
        for s in &r.stmts {
            match &s.op {
                Op::Load(p) if p.root == self.root => self.found.push(s.results[0]),
                Op::If { then, otherwise, .. } => {
                    self.region(then);
                    self.region(otherwise);
                }
                Op::Loop(l) => self.region(&l.body),
                _ => {}
            }
        }
    }
}

fn atoms(r: &Region) -> HashMap<Value, String> {
    fn walk(r: &Region, out: &mut HashMap<Value, String>) {
        for s in &r.stmts {
            match &s.op {
                Op::Pure(Pure::Atom(f)) => drop(out.insert(s.results[0], f.0.to_string())),
                Op::If { then, otherwise, .. } => {
                    walk(then, out);
                    walk(otherwise, out);
                }
                Op::Loop(l) => {
                    if let LoopKind::While(cond) = &l.kind {
                        walk(cond, out);
                    }
                    walk(&l.body, out);
                }
                _ => {}
            }
        }
    }
    let mut out = HashMap::new();
    walk(r, &mut out);
    out
}

/// A load, or the length of a vector.
fn reads_only(op: &Op) -> bool {
    match op {
        Op::Load(_) => true,
        Op::Pure(Pure::Method { name, args, .. }) => name == "len" && args.is_empty(),
        _ => false,
    }
}
