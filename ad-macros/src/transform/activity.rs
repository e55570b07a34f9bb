//! Which values and roots vary with the active parameters: forward, to a fixed point. A root is active or
//! not as a whole; a value is active where it is defined.

use crate::ir::*;
use crate::rules::Partial;

pub struct Activity {
    pub values: Vec<bool>,
    pub roots: Vec<bool>,
    /// The memory of constant parameters, which stays so.
    pub constant: Vec<bool>,
    changed: bool,
}

impl Activity {
    pub fn of(func: &Func) -> Self {
        let mut a = Activity {
            values: vec![false; func.values.len()],
            roots: vec![false; func.roots.len()],
            constant: vec![false; func.roots.len()],
            changed: false,
        };
        for p in func.params.iter().filter(|p| !p.active) {
            for leaf in p.tree.leaves() {
                if let Leaf::Root(r) = leaf {
                    a.constant[r.0 as usize] = true;
                }
            }
        }
        for p in func.params.iter().filter(|p| p.active) {
            for leaf in p.tree.leaves() {
                a.mark_leaf(func, leaf);
            }
        }
        loop {
            a.changed = false;
            a.region(func, &func.body);
            if !a.changed {
                return a;
            }
        }
    }

    pub fn value(&self, v: Value) -> bool {
        self.values.get(v.0 as usize).copied().unwrap_or(false)
    }
    pub fn root(&self, r: Root) -> bool {
        self.roots.get(r.0 as usize).copied().unwrap_or(false)
    }
    pub fn place(&self, func: &Func, p: &Place) -> bool {
        self.root(p.root)
            && !p.proj.iter().any(Proj::is_error)
            && func.place_ty(p).may_be_active()
            && !is_constant_field(func, p)
    }
    pub fn leaf(&self, l: &Leaf) -> bool {
        match l {
            Leaf::Value(v) => self.value(*v),
            Leaf::Root(r) => self.root(*r),
        }
    }

    fn mark(&mut self, func: &Func, v: Value) {
        if func.value(v).ty.may_be_active() && !self.values[v.0 as usize] {
            self.values[v.0 as usize] = true;
            self.changed = true;
        }
    }
    fn mark_root(&mut self, func: &Func, r: Root) {
        let at = r.0 as usize;
        if func.root(r).ty.may_be_active() && !self.constant[at] && !self.roots[at] {
            self.roots[at] = true;
            self.changed = true;
        }
    }
    fn mark_leaf(&mut self, func: &Func, l: &Leaf) {
        match l {
            Leaf::Value(v) => self.mark(func, *v),
            Leaf::Root(r) => self.mark_root(func, *r),
        }
    }

    pub fn init(&self, func: &Func, i: &Init) -> bool {
        match i {
            Init::Value(v) => self.value(*v),
            Init::List { elems, .. } | Init::Tuple(elems) => elems.iter().any(|e| self.init(func, e)),
            Init::Repeat { elem, .. } => self.init(func, elem),
            Init::Struct { path, .. } if is_error(path) => false,
            Init::Struct { fields, .. } => fields.iter().any(|(_, e)| self.init(func, e)),
            Init::Clone(p) | Init::Move(p) => self.place(func, p),
            Init::Empty(_) | Init::Pure(_) | Init::ZeroLike(_) | Init::Zero(_) | Init::Uninit => false,
        }
    }

    pub fn arg(&self, func: &Func, a: &Arg) -> bool {
        match a {
            Arg::Value(t) | Arg::Lend(t) => t.leaves().into_iter().any(|l| self.leaf(l)),
            Arg::Ref(p) | Arg::RefMut(p) | Arg::Accumulate(p) => self.place(func, p),
            Arg::Zero | Arg::NoAccumulator => false,
        }
    }

    fn region(&mut self, func: &Func, r: &Region) {
        for s in &r.stmts {
            self.stmt(func, s);
        }
    }

    fn stmt(&mut self, func: &Func, s: &Stmt) {
        match &s.op {
            Op::Pure(_) | Op::StopGradient(_) | Op::Effect(_) | Op::Panic(_) => {}
            Op::Prim(p, args) => {
                let varied = args
                    .iter()
                    .zip(p.partials)
                    .any(|(a, partial)| self.value(*a) && *partial != Partial::Zero);
                if varied {
                    self.mark(func, s.results[0]);
                }
            }
            Op::Cast(a) => {
                if self.value(*a) {
                    self.mark(func, s.results[0]);
                }
            }
            Op::Load(p) => {
                if self.place(func, p) {
                    self.mark(func, s.results[0]);
                }
            }
            Op::Store(p, v) | Op::Add(p, v) | Op::Fill(p, v) => {
                if self.value(*v) {
                    self.mark_root(func, p.root);
                }
            }
            Op::Lin(l) => {
                if visit::lin_operands(l).into_iter().any(|v| self.value(v)) {
                    self.mark(func, s.results[0]);
                }
            }
            Op::New(r, i) => {
                if self.init(func, i) {
                    self.mark_root(func, *r);
                }
            }
            Op::Assign(p, i) | Op::Push(p, i) => {
                if self.init(func, i) {
                    self.mark_root(func, p.root);
                }
            }
            Op::CopyFrom(dst, src) | Op::AddAll(dst, src) => {
                if self.place(func, src) {
                    self.mark_root(func, dst.root);
                }
            }
            Op::Swap(a, b) => {
                if self.place(func, a) || self.place(func, b) {
                    self.mark_root(func, a.root);
                    self.mark_root(func, b.root);
                }
            }
            Op::Pop(p, l) => {
                if self.place(func, p) {
                    self.mark_leaf(func, l);
                    s.results.iter().for_each(|&r| self.mark(func, r));
                }
            }
            Op::If { then, otherwise, .. } => {
                self.region(func, then);
                self.region(func, otherwise);
                for (k, &r) in s.results.iter().enumerate() {
                    let varied =
                        [then, otherwise].into_iter().any(|arm| !arm.diverges && self.value(arm.yields[k]));
                    if varied {
                        self.mark(func, r);
                    }
                }
            }
            Op::Loop(l) => self.looped(func, l, &s.results),
            Op::Call(c) => {
                if c.args.iter().any(|a| self.arg(func, a)) {
                    for a in &c.args {
                        if let Arg::RefMut(p) | Arg::Accumulate(p) = a {
                            self.mark_root(func, p.root);
                        }
                    }
                    c.result.leaves().into_iter().for_each(|l| self.mark_leaf(func, l));
                }
            }
        }
    }

    fn looped(&mut self, func: &Func, l: &Loop, results: &[Value]) {
        for (k, c) in l.carried.iter().enumerate() {
            if self.value(c.init) || (!l.body.diverges && self.value(l.body.yields[k])) {
                self.mark(func, c.param);
                self.mark(func, results[k]);
            }
        }
        self.region(func, &l.body);
        for (k, c) in l.carried.iter().enumerate() {
            if !l.body.diverges && self.value(l.body.yields[k]) {
                self.mark(func, c.param);
                self.mark(func, results[k]);
            }
        }
    }
}

/// A residual that does not vary with any active parameter.
fn is_constant_field(func: &Func, p: &Place) -> bool {
    match (&func.root(p.root).ty, p.proj.first()) {
        (Ty::Struct(s), Some(Proj::Field(name))) => s.constants.contains(name),
        _ => false,
    }
}
