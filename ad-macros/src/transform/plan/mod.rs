//! Residuals: how each primal value that the backward pass refers to comes to be there. The only stage that
//! trades memory for time.
//!
//! In: a linearized body, its transpose (which refers to primal values as if they were all still there), and
//! whether the two will stand in one function (**joint**) or in two (**split**). Out: the forward statements
//! with what they save, the backward statements with what they load or compute again, and for a split
//! plan the fields of the residual struct.
//!
//! * [`strategy`] decides for each value: available, recompute, or store.
//! * [`slots`] makes the buffers and their indices.
//! * [`rebuild`] writes the two bodies.

mod rebuild;
mod remake;
mod slots;
mod strategy;

use std::collections::{BTreeMap, HashMap, HashSet};

use super::linearize::Tangents;
use super::shape::{Def, DefKind, LoopId, RegionId, Shape};
use super::transpose::{Reversed, Transposed};
use crate::ir::*;

pub use strategy::Strategy;

/// What a function saves for its backward pass, as the documentation says it.
#[derive(Clone, Debug)]
pub struct Saved {
    pub name: String,
    /// The names of the indices of the loops it is saved in; empty outside loops.
    pub loops: Vec<String>,
}

pub struct Planned {
    pub forward: Vec<Stmt>,
    pub backward: Vec<Stmt>,
    /// A split plan's residuals, in the order of the struct's fields.
    pub fields: Vec<Field>,
    pub saved: Vec<Saved>,
}

#[derive(Clone, Debug)]
pub struct Field {
    pub name: String,
    pub leaf: Leaf,
    pub ty: Ty,
    /// Does not vary with any active parameter.
    pub constant: bool,
}

/// Which of the function's own values and memory have no tangent. What the planner adds is not among them.
pub struct Constants<'a> {
    pub values: usize,
    pub roots: usize,
    pub tangents: &'a Tangents,
    /// Copies of such memory.
    pub copies: &'a HashSet<Root>,
}

impl Constants<'_> {
    fn value(&self, v: Value) -> bool {
        (v.0 as usize) < self.values && self.tangents.value(v).is_none()
    }
    fn root(&self, r: Root) -> bool {
        (r.0 as usize) < self.roots && self.tangents.root(r).is_none() || self.copies.contains(&r)
    }
}

/// A body that has been linearized and transposed.
pub struct Input<'a> {
    pub body: &'a Region,
    pub shape: &'a Shape,
    pub transposed: Transposed,
    pub constants: Constants<'a>,
    pub call_residuals: &'a HashMap<(RegionId, usize), Root>,
    /// The root of the residual struct in the backward function, for a split plan.
    pub split: Option<Root>,
    /// Memory that the function returns.
    pub returned: Vec<Root>,
    /// What the caller lends the backward pass again of the result: parts of a returned residual struct.
    pub lent: Lent,
}

/// Values and roots that a generated forward pass returned and that are lent to its backward pass.
#[derive(Default)]
pub struct Lent {
    pub values: HashMap<Value, Place>,
    pub roots: HashMap<Root, Place>,
}

/// A region of the backward program that is being written.
struct Frame {
    region: RegionId,
    env: HashMap<Value, Value>,
    /// Constant memory that was made again.
    remade: HashMap<Root, Root>,
    prelude: Vec<Stmt>,
}

struct Planner<'a> {
    func: &'a mut Func,
    input: &'a Input<'a>,
    shape: &'a Shape,
    loops: &'a Reversed,
    /// The regions of the forward body, by id.
    regions: Vec<&'a Region>,
    strategies: HashMap<Value, Strategy>,
    /// Definitions that this plan adds to the forward body.
    defs: HashMap<Value, Def>,
    /// Additions to the forward body.
    before: BTreeMap<(RegionId, usize), Vec<Stmt>>,
    after: BTreeMap<(RegionId, usize), Vec<Stmt>>,
    start: BTreeMap<RegionId, Vec<Stmt>>,
    end: BTreeMap<RegionId, Vec<Stmt>>,
    /// Further results of `If`s: the arm that has a value, the value, the result.
    lifts: BTreeMap<(RegionId, usize), Vec<(RegionId, Value, Value)>>,
    lifted: HashMap<(Value, RegionId), Value>,
    buffers: HashMap<Value, Root>,
    root_slots: HashMap<Root, Place>,
    ragged: HashMap<LoopId, Value>,
    first_buffer: HashMap<LoopId, Root>,
    flat_index: HashMap<LoopId, Value>,
    counts: HashMap<LoopId, Value>,
    frames: Vec<Frame>,
    fields: Vec<Field>,
    saved: Vec<Saved>,
}

pub fn plan(func: &mut Func, input: &Input<'_>) -> Planned {
    let regions = rebuild::regions_in_order(input.body);
    let mut p = Planner {
        func,
        input,
        shape: input.shape,
        loops: &input.transposed.loops,
        regions,
        strategies: HashMap::new(),
        defs: HashMap::new(),
        before: BTreeMap::new(),
        after: BTreeMap::new(),
        start: BTreeMap::new(),
        end: BTreeMap::new(),
        lifts: BTreeMap::new(),
        lifted: HashMap::new(),
        buffers: HashMap::new(),
        root_slots: HashMap::new(),
        ragged: HashMap::new(),
        first_buffer: HashMap::new(),
        flat_index: HashMap::new(),
        counts: HashMap::new(),
        frames: Vec::new(),
        fields: Vec::new(),
        saved: Vec::new(),
    };
    p.decide(&input.transposed.stmts);
    let backward = p.backward(input.transposed.stmts.clone());
    let forward = p.forward();
    let constant = |f: &Field| match f.leaf {
        Leaf::Value(v) => input.constants.value(v),
        Leaf::Root(r) => {
            let buffer = p.buffers.iter().find(|(_, b)| **b == r).map(|(v, _)| *v);
            let slot = p.root_slots.iter().find(|(_, place)| place.root == r).map(|(root, _)| *root);
            buffer.map_or_else(|| input.constants.root(slot.unwrap_or(r)), |v| input.constants.value(v))
        }
    };
    let flags: Vec<bool> = p.fields.iter().map(constant).collect();
    p.fields.iter_mut().zip(flags).for_each(|(f, constant)| f.constant = constant);
    Planned { forward, backward, fields: p.fields, saved: p.saved }
}

impl Planner<'_> {
    fn def(&self, v: Value) -> Option<Def> {
        self.defs.get(&v).or_else(|| self.shape.values.get(&v)).copied()
    }

    /// The statement that defines a value.
    fn stmt_of(&self, v: Value) -> Option<&Stmt> {
        if self.defs.contains_key(&v) {
            return None;
        }
        let def = self.def(v)?;
        match def.kind {
            DefKind::Stmt(pos) => self.regions[def.region].stmts.get(pos),
            DefKind::Param | DefKind::Index(_) | DefKind::Carried(..) => None,
        }
    }

    fn is_split(&self) -> bool {
        self.input.split.is_some()
    }

    /// The backward program can read this memory where it stands: nothing but the function's end takes it away.
    fn reachable(&self, root: Root) -> bool {
        let Some(def) = self.shape.roots.get(&root) else { return false };
        if self.input.lent.roots.contains_key(&root) {
            return true;
        }
        if self.remakes(root) {
            return true;
        }
        if def.region != 0 {
            return false;
        }
        match self.func.root(root).hold {
            Hold::Ref => true,
            Hold::RefMut => !self.is_split(),
            Hold::Owned => !self.is_split() || !self.input.returned.contains(&root),
        }
    }

    fn names(&self) -> HashSet<&str> {
        self.fields.iter().map(|f| f.name.as_str()).collect()
    }
}
