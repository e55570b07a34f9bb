//! Where stored values are kept, and how both passes find them.
//!
//! Outside loops a value is kept as itself (joint) or as a field (split). Inside loops it has a flat buffer:
//! * **flat**: every loop around it runs over all of `lo..hi` with bounds known before the outermost one: one
//!   slot for each iteration, allocated at once, indexed by `(i1 * n2 + i2) * n3 + i3`;
//! * **ragged**: pushed at the end of each iteration; iteration `k` of the loop is at `base + k`, where `base` is
//!   the buffer's length when the loop began.

use super::*;
use crate::ir::build::Builder;

impl Planner<'_> {
    /// The value that a stored `v` has in the backward program; its load stands at the start of the region.
    pub(super) fn load_stored(&mut self, v: Value) -> Value {
        let Some(def) = self.def(v) else { return v };
        let Some(&innermost) = self.shape.loops_around(def.region).last() else {
            let outer = self.lift(v, 0);
            return if self.is_split() { self.load_field(outer) } else { outer };
        };
        let buffer = self.buffer(v, def, innermost);
        let index = self.backward_index(innermost);
        let place = self.backward_place(&Place::at(buffer, index));
        self.prelude_load(def.region, place, v)
    }

    fn prelude_load(&mut self, region: RegionId, place: Place, like: Value) -> Value {
        let data = self.func.value(like).clone();
        let loaded = self.func.new_value(data.name, data.ty, false);
        let stmt = Stmt { results: vec![loaded], op: Op::Load(place), span: self.func.span };
        self.prelude(region, stmt);
        loaded
    }

    pub(super) fn prelude(&mut self, region: RegionId, s: Stmt) {
        let at = self.frames.iter().rposition(|f| f.region == region).unwrap_or(0);
        if let Some(frame) = self.frames.get_mut(at) {
            frame.prelude.push(s);
        }
    }

    /// A field of the residual struct for a value that is visible at the end of the forward pass.
    fn load_field(&mut self, v: Value) -> Value {
        let Some(split) = self.input.split else { return v };
        let existing = self.fields.iter().find(|f| f.leaf == Leaf::Value(v)).map(|f| f.name.clone());
        let name = existing.unwrap_or_else(|| {
            let data = self.func.value(v).clone();
            self.saved.push(Saved { name: data.name.clone(), loops: vec![] });
            self.field(&data.name, Leaf::Value(v), data.ty)
        });
        self.prelude_load(0, Place { root: split, proj: vec![Proj::Field(name)] }, v)
    }

    fn field(&mut self, wanted: &str, leaf: Leaf, ty: Ty) -> String {
        let base = if wanted.is_empty() { "v" } else { wanted.trim_start_matches('_') };
        let base = &base.replace('.', "_");
        let base = &if base.starts_with(|c: char| c.is_ascii_digit()) || base.is_empty() {
            format!("v{base}")
        } else {
            base.to_string()
        };
        let keyword = syn::parse_str::<syn::Ident>(base).is_err();
        let base = &if keyword { format!("{}_", base.trim_start_matches("r#")) } else { base.to_string() };
        let mut name = base.to_string();
        let taken = self.names();
        let mut n = 2;
        while taken.contains(name.as_str()) {
            name = format!("{base}_{n}");
            n += 1;
        }
        self.fields.push(Field { name: name.clone(), leaf, ty, constant: false });
        name
    }

    /// How the backward program names memory of the forward program.
    pub(super) fn backward_place(&mut self, p: &Place) -> Place {
        let Some(prefix) = self.backward_root(p.root) else { return p.clone() };
        let mut place = prefix;
        place.proj.extend(p.proj.iter().cloned());
        place
    }

    pub(super) fn backward_root(&mut self, root: Root) -> Option<Place> {
        if let Some(p) = self.input.lent.roots.get(&root) {
            return Some(p.clone());
        }
        let buffers =
            self.buffers.values().any(|b| *b == root) || self.root_slots.values().any(|p| p.root == root);
        let def = self.shape.roots.get(&root).copied();
        let at_top = match def {
            Some(d) => d.region == 0,
            None if buffers || self.input.call_residuals.values().any(|r| *r == root) => {
                self.residual_at_top(root)
            }
            None => return None, // of the backward program itself
        };
        if let Some(d) = def
            && (!at_top || self.is_split())
            && self.remakes(root)
        {
            return Some(self.remake(root, d).into());
        }
        if !at_top {
            return Some(self.root_slot(root));
        }
        match (self.input.split, self.func.root(root).hold) {
            (Some(split), Hold::Owned) => Some(self.root_field(split, root)),
            _ => None,
        }
    }

    fn residual_at_top(&self, root: Root) -> bool {
        self.call_of(root).is_none_or(|(region, _)| region == 0)
    }

    fn call_of(&self, root: Root) -> Option<(RegionId, usize)> {
        self.input.call_residuals.iter().find(|(_, r)| **r == root).map(|(at, _)| *at)
    }

    fn root_field(&mut self, split: Root, root: Root) -> Place {
        let existing = self.fields.iter().find(|f| f.leaf == Leaf::Root(root)).map(|f| f.name.clone());
        let name = existing.unwrap_or_else(|| {
            let data = self.func.root(root).clone();
            self.field(&data.name, Leaf::Root(root), data.ty)
        });
        Place { root: split, proj: vec![Proj::Field(name)] }
    }

    /// Memory of an inner region is moved into a buffer at the end of its region.
    fn root_slot(&mut self, root: Root) -> Place {
        let region = match self.shape.roots.get(&root) {
            Some(d) => d.region,
            None => self.call_of(root).map_or(0, |(r, _)| r),
        };
        let buffer = match self.root_slots.get(&root) {
            Some(p) => p.root,
            None => {
                let data = self.func.root(root).clone();
                let buffer =
                    self.func.new_root(format!("r_{}", data.name), Ty::vec(data.ty), Hold::Owned, false);
                self.declare(buffer, region, Init::Empty(None));
                let span = self.func.span;
                let push = Op::Push(buffer.into(), Init::Move(root.into()));
                self.end.entry(region).or_default().push(Stmt { results: vec![], op: push, span });
                self.root_slots.insert(root, buffer.into());
                buffer
            }
        };
        let index = self.position(buffer, region);
        self.backward_place(&Place::at(buffer, index))
    }

    /// The index, in the backward program, of what `region` pushed to `buffer` once each time it ran.
    fn position(&mut self, buffer: Root, region: RegionId) -> Value {
        if let super::super::shape::RegionKind::Body(l) = self.shape.regions[region].kind {
            return self.pushed_index(buffer, l);
        }
        // An arm does not run in each iteration: the position is a value of the arm.
        let existing = self
            .defs
            .iter()
            .find(|(v, d)| d.region == region && self.func.value(**v).name == format!("at_{}", buffer.0));
        let at = match existing {
            Some((&v, _)) => v,
            None => {
                let mut b = Builder::new(self.func, proc_macro2::Span::call_site());
                let recv = Operand::Place(buffer.into());
                let len = Pure::Method { recv, name: "len".into(), turbofish: None, args: vec![] };
                let at = b.value(Op::Pure(len), &format!("at_{}", buffer.0), Ty::usize(), false);
                let mut stmts = std::mem::take(&mut b.stmts);
                self.start.entry(region).or_default().append(&mut stmts);
                self.defs.insert(at, Def { region, kind: DefKind::Param, seq: 0 });
                self.strategies.insert(at, Strategy::Store);
                at
            }
        };
        self.realise(at)
    }

    /// Declares a buffer before the outermost statement that contains `region`.
    fn declare(&mut self, buffer: Root, region: RegionId, init: Init) {
        let mut at = (region, 0);
        while let Some(parent) = self.shape.regions[at.0].parent {
            at = parent;
        }
        let stmt = Stmt { results: vec![], op: Op::New(buffer, init), span: self.func.span };
        self.before.entry(at).or_default().push(stmt);
    }

    /// Every loop around (and `l` itself) is complete, with bounds from before the outermost, which stands in
    /// the function's own region.
    pub(super) fn is_flat(&self, l: LoopId) -> bool {
        let info = &self.shape.loops[l];
        let outermost = self.shape.loops_around(info.body)[0];
        if self.shape.loops[outermost].region != 0 || !info.complete {
            return false;
        }
        let known = |v: Value| {
            let body = self.shape.loops[outermost].body;
            self.is_constant(v)
                || self.shape.values.get(&v).is_some_and(|d| !self.shape.is_within(d.region, body))
        };
        let int = |v: Value| matches!(&self.func.value(v).ty, Ty::Int(_));
        let bounds =
            info.bounds.is_some_and(|(lo, hi)| known(lo) && known(hi) && info.index.is_some_and(int));
        // Nothing else may stand between the loops than loops: an arm would leave holes, which is harmless.
        bounds && info.parent.is_none_or(|p| self.is_flat(p))
    }

    pub(super) fn is_constant(&self, v: Value) -> bool {
        matches!(self.stmt_of(v), Some(Stmt { op: Op::Pure(Pure::Atom(_)), .. }))
    }

    fn buffer(&mut self, v: Value, def: Def, l: LoopId) -> Root {
        if let Some(&b) = self.buffers.get(&v) {
            return b;
        }
        let data = self.func.value(v).clone();
        let name = format!("r_{}", data.name.trim_start_matches('_'));
        let buffer = self.func.new_root(name, Ty::vec(data.ty.clone()), Hold::Owned, false);
        self.buffers.insert(v, buffer);
        let loops = self.shape.loops_around(def.region);
        let loop_names = loops.iter().map(|&l| match self.shape.loops[l].index {
            Some(i) => self.func.value(i).name.clone(),
            None => "k".into(),
        });
        let saved = Saved { name: data.name.clone(), loops: loop_names.collect() };
        self.saved.push(saved);
        if self.is_flat(l) {
            self.flat_buffer(buffer, v, def, l, &data.ty);
        } else {
            self.first_buffer.entry(l).or_insert(buffer);
            let body = self.shape.loops[l].body;
            self.declare(buffer, def.region, Init::Empty(None));
            let outer = self.lift(v, body);
            let push = Op::Push(buffer.into(), Init::Value(outer));
            let stmt = Stmt { results: vec![], op: push, span: self.func.span };
            self.end.entry(body).or_default().push(stmt);
        }
        buffer
    }

    fn flat_buffer(&mut self, buffer: Root, v: Value, def: Def, l: LoopId, ty: &Ty) {
        let loops = self.shape.loops_around(self.shape.loops[l].body);
        let mut len = None;
        for &l in &loops {
            let n = self.count(l);
            len = Some(match len {
                None => n,
                Some(m) => {
                    let outermost = loops[0];
                    let at = (self.shape.loops[outermost].region, self.shape.loops[outermost].pos);
                    let mut b = Builder::new(self.func, proc_macro2::Span::call_site());
                    let product = b.binary("*", m, n, Ty::usize(), "n");
                    let mut stmts = std::mem::take(&mut b.stmts);
                    self.before.entry(at).or_default().append(&mut stmts);
                    product
                }
            });
        }
        let (Some(len), Some(&outermost)) = (len, loops.first()) else { return };
        let at = (self.shape.loops[outermost].region, self.shape.loops[outermost].pos);
        let span = self.func.span;
        let mut b = Builder::new(self.func, span);
        let zero = default_of(&mut b, ty);
        b.push(Op::New(buffer, Init::Repeat { elem: Box::new(Init::Value(zero)), len, vec: true }));
        let mut stmts = std::mem::take(&mut b.stmts);
        self.before.entry(at).or_default().append(&mut stmts);
        let index = self.forward_index(l);
        let save = Stmt { results: vec![], op: Op::Store(Place::at(buffer, index), v), span };
        match def.kind {
            DefKind::Stmt(pos) if !self.defs.contains_key(&v) => {
                self.after.entry((def.region, pos)).or_default().push(save);
            }
            _ => self.start.entry(def.region).or_default().push(save),
        }
    }

    /// The number of iterations of a flat loop, before the outermost loop.
    fn count(&mut self, l: LoopId) -> Value {
        if let Some(&n) = self.counts.get(&l) {
            return n;
        }
        let outermost = self.shape.loops_around(self.shape.loops[l].body)[0];
        let at = (self.shape.loops[outermost].region, self.shape.loops[outermost].pos);
        let Some((lo, hi)) = self.shape.loops[l].bounds else { return Value(0) };
        let ty = self.index_ty(l);
        let (lo_zero, lo_atom) = (self.is_zero(lo), self.atom_of(lo));
        let hi_atom = self.atom_of(hi);
        let mut b = Builder::new(self.func, proc_macro2::Span::call_site());
        // Constants are written again: theirs may stand inside the loop.
        let lo = lo_atom.map_or(lo, |a| b.value(Op::Pure(a), "lo", ty.clone(), false));
        let hi = hi_atom.map_or(hi, |a| b.value(Op::Pure(a), "hi", ty.clone(), false));
        let n = difference(&mut b, lo, hi, lo_zero, &ty);
        let mut stmts = std::mem::take(&mut b.stmts);
        self.before.entry(at).or_default().append(&mut stmts);
        self.counts.insert(l, n);
        n
    }

    fn index_ty(&self, l: LoopId) -> Ty {
        self.shape.loops[l].index.map_or(Ty::usize(), |i| self.func.value(i).ty.clone())
    }

    fn atom_of(&self, v: Value) -> Option<Pure> {
        match self.stmt_of(v) {
            Some(Stmt { op: Op::Pure(p @ Pure::Atom(_)), .. }) => Some(p.clone()),
            _ => None,
        }
    }

    pub(super) fn is_zero(&self, v: Value) -> bool {
        let Some(Pure::Atom(f)) = self.atom_of(v) else { return false };
        let text = f.0.to_string();
        text == "0" || text == "0usize"
    }

    /// The flat index of the current iteration, in the forward program.
    fn forward_index(&mut self, l: LoopId) -> Value {
        if let Some(&i) = self.flat_index.get(&l) {
            return i;
        }
        let info = &self.shape.loops[l];
        let (body, parent) = (info.body, info.parent);
        let (Some(index), Some((lo, _))) = (info.index, info.bounds) else { return Value(0) };
        let outer = parent.map(|p| (self.forward_index(p), self.count(l)));
        let ty = self.index_ty(l);
        let zero = self.is_zero(lo);
        let lo_atom = self.atom_of(lo);
        let mut b = Builder::new(self.func, proc_macro2::Span::call_site());
        let lo = lo_atom.map_or(lo, |a| b.value(Op::Pure(a), "lo", ty.clone(), false));
        let flat = flat_of(&mut b, index, lo, zero, &ty, outer);
        let mut stmts = std::mem::take(&mut b.stmts);
        self.start.entry(body).or_default().append(&mut stmts);
        self.flat_index.insert(l, flat);
        flat
    }

    /// The index of the current iteration's slots, in the backward program.
    fn backward_index(&mut self, l: LoopId) -> Value {
        let body = self.shape.loops[l].body;
        let key = Value(u32::MAX - l as u32);
        let frame = self.frames.iter().rposition(|f| f.region == body).unwrap_or(0);
        if let Some(&i) = self.frames[frame].env.get(&key) {
            return i;
        }
        let index = if self.is_flat(l) { self.backward_flat(l) } else { self.backward_ragged(l) };
        self.frames[frame].env.insert(key, index);
        index
    }

    /// The position of what the current iteration pushed. Pushing follows the order of the iterations, which in a loop
    /// that runs from the end is not that of its index; and a loop that an arm skips pushes nothing.
    fn pushed_index(&mut self, buffer: Root, l: LoopId) -> Value {
        let body = self.shape.loops[l].body;
        let each = |&l: &LoopId| {
            let info = &self.shape.loops[l];
            !info.rev && info.parent.is_none_or(|p| self.shape.loops[p].body == info.region)
        };
        if self.is_flat(l) && self.shape.loops_around(body).iter().all(each) {
            return self.backward_index(l);
        }
        self.first_buffer.entry(l).or_insert(buffer);
        let key = Value(u32::MAX / 4 * 3 - l as u32);
        let frame = self.frames.iter().rposition(|f| f.region == body).unwrap_or(0);
        if let Some(&i) = self.frames[frame].env.get(&key) {
            return i;
        }
        let index = self.backward_ragged(l);
        self.frames[frame].env.insert(key, index);
        index
    }

    fn backward_flat(&mut self, l: LoopId) -> Value {
        let info = &self.shape.loops[l];
        let (body, parent) = (info.body, info.parent);
        let (Some(index), Some((lo, hi))) = (info.index, info.bounds) else { return Value(0) };
        let index = self.realise(index);
        let ty = self.index_ty(l);
        let zero = self.is_zero(lo);
        let outer = parent.map(|p| {
            let outer = self.backward_index(p);
            let (lo_atom, hi_atom) = (self.atom_of(lo), self.atom_of(hi));
            let lo = if lo_atom.is_some() { lo } else { self.realise(lo) };
            let hi = if hi_atom.is_some() { hi } else { self.realise(hi) };
            let mut b = Builder::new(self.func, proc_macro2::Span::call_site());
            let lo = lo_atom.map_or(lo, |a| b.value(Op::Pure(a), "lo", ty.clone(), false));
            let hi = hi_atom.map_or(hi, |a| b.value(Op::Pure(a), "hi", ty.clone(), false));
            let n = difference(&mut b, lo, hi, zero, &ty);
            let stmts = std::mem::take(&mut b.stmts);
            // Bounds are from before the outermost loop, so their difference can stand there too.
            stmts.into_iter().for_each(|s| self.prelude(0, s));
            (outer, n)
        });
        let lo = if zero { index } else { self.realise(lo) };
        let mut b = Builder::new(self.func, proc_macro2::Span::call_site());
        let flat = flat_of(&mut b, index, lo, zero, &ty, outer);
        let stmts = std::mem::take(&mut b.stmts);
        stmts.into_iter().for_each(|s| self.prelude(body, s));
        flat
    }

    fn backward_ragged(&mut self, l: LoopId) -> Value {
        let info = &self.shape.loops[l];
        let (body, complete, bounds, rev) = (info.body, info.complete, info.bounds, info.rev);
        let nested = info.parent.is_some();
        let index = match (complete, info.index, bounds) {
            (true, Some(index), Some((lo, hi))) => {
                let ty = self.index_ty(l);
                let index = self.realise(index);
                // Counted from the end where the user's loop runs from the end.
                let zero = self.is_zero(lo) && !rev;
                let bound = if rev { hi } else { lo };
                let bound = if zero { index } else { self.realise(bound) };
                let mut b = Builder::new(self.func, proc_macro2::Span::call_site());
                let flat = if rev {
                    let one = b.atom("1", ty.clone());
                    let last = b.binary("-", bound, one, ty.clone(), "last");
                    let k = b.binary("-", last, index, ty.clone(), "k");
                    as_usize(&mut b, k, &ty)
                } else {
                    flat_of(&mut b, index, bound, zero, &ty, None)
                };
                let stmts = std::mem::take(&mut b.stmts);
                stmts.into_iter().for_each(|s| self.prelude(body, s));
                flat
            }
            _ => self
                .frames
                .iter()
                .rfind(|f| f.region == body)
                .and_then(|f| f.env.get(&COUNTER))
                .copied()
                .unwrap_or(Value(0)),
        };
        if !nested {
            return index;
        }
        let base = self.base(l);
        let base = self.realise(base);
        let mut b = Builder::new(self.func, proc_macro2::Span::call_site());
        let at = b.binary("+", base, index, Ty::usize(), "at");
        let stmts = std::mem::take(&mut b.stmts);
        stmts.into_iter().for_each(|s| self.prelude(body, s));
        at
    }

    /// The length of a ragged loop's buffers when it begins, as a value of the region around it.
    fn base(&mut self, l: LoopId) -> Value {
        if let Some(&v) = self.ragged.get(&l) {
            return v;
        }
        let info = &self.shape.loops[l];
        let region = info.region;
        let buffer = self.first_buffer[&l];
        let mut b = Builder::new(self.func, proc_macro2::Span::call_site());
        let recv = Operand::Place(buffer.into());
        let len = Pure::Method { recv, name: "len".into(), turbofish: None, args: vec![] };
        let base = b.value(Op::Pure(len), "base", Ty::usize(), false);
        let mut stmts = std::mem::take(&mut b.stmts);
        // At the start of the region: nothing is pushed to it between there and the loop.
        self.start.entry(region).or_default().append(&mut stmts);
        self.defs.insert(base, Def { region, kind: DefKind::Param, seq: 0 });
        self.strategies.insert(base, Strategy::Store);
        self.ragged.insert(l, base);
        base
    }

    /// Makes a value of an inner arm a result of the `If`s around it, up to the region `target`.
    fn lift(&mut self, v: Value, target: RegionId) -> Value {
        if let Some(&l) = self.lifted.get(&(v, target)) {
            return l;
        }
        let Some(def) = self.def(v) else { return v };
        let (mut region, mut current) = (def.region, v);
        while region != target {
            let Some(parent) = self.shape.regions[region].parent else { break };
            let data = self.func.value(v).clone();
            let result = self.func.new_value(data.name, data.ty, false);
            self.lifts.entry(parent).or_default().push((region, current, result));
            current = result;
            region = parent.0;
        }
        self.lifted.insert((v, target), current);
        current
    }
}

/// In a frame's environment: the index of a reversed loop that counts iterations.
pub(super) const COUNTER: Value = Value(u32::MAX / 2);

/// Something of this type that is never read: the slot of an arm that was not taken.
pub(super) fn default_of(b: &mut Builder<'_>, ty: &Ty) -> Value {
    match ty {
        Ty::Float(_) => {
            let zero = b.lin(Lin::Zero, "zero", ty.clone());
            b.func.values[zero.0 as usize].linear = false;
            zero
        }
        Ty::Int(_) => b.atom("0", ty.clone()),
        Ty::Bool => b.atom("false", Ty::Bool),
        _ => b.atom("::core::default::Default::default()", ty.clone()),
    }
}

fn as_usize(b: &mut Builder<'_>, v: Value, ty: &Ty) -> Value {
    if *ty == Ty::usize() {
        return v;
    }
    b.value(Op::Pure(Pure::Cast(Operand::Value(v), Frag::text("usize"))), "k", Ty::usize(), false)
}

/// `hi - lo` as a count, zero where `hi < lo`.
fn difference(b: &mut Builder<'_>, lo: Value, hi: Value, lo_zero: bool, ty: &Ty) -> Value {
    let method = |recv: Value, name: &str, arg: Value| {
        let args = vec![Operand::Value(arg)];
        Op::Pure(Pure::Method { recv: Operand::Value(recv), name: name.into(), turbofish: None, args })
    };
    let unsigned = matches!(ty, Ty::Int(t) if t.starts_with('u'));
    let n = match (unsigned, lo_zero) {
        (true, true) => hi,
        (true, false) => b.value(method(hi, "saturating_sub", lo), "n", ty.clone(), false),
        (false, _) => {
            let d = b.binary("-", hi, lo, ty.clone(), "n");
            let zero = b.atom("0", ty.clone());
            b.value(method(d, "max", zero), "n", ty.clone(), false)
        }
    };
    as_usize(b, n, ty)
}

/// `outer * n + (index - lo)`
fn flat_of(
    b: &mut Builder<'_>,
    index: Value,
    lo: Value,
    lo_zero: bool,
    ty: &Ty,
    outer: Option<(Value, Value)>,
) -> Value {
    let k = if lo_zero { index } else { b.binary("-", index, lo, ty.clone(), "k") };
    let k = as_usize(b, k, ty);
    match outer {
        None => k,
        Some((outer, n)) => {
            let row = b.binary("*", outer, n, Ty::usize(), "row");
            b.binary("+", row, k, Ty::usize(), "at")
        }
    }
}
