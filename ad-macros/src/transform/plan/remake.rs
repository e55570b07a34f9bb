//! Memory that is made again instead of being kept: a table or a list of constants that nobody modifies
//! (`&TABLE[n]`, `[0.0, 1.0, -2.0]`, `Params { mass: 2.0 }`).

use super::*;
use crate::ir::visit::{self, Rename, Visitor};

/// Up to this many elements are written out again.
const LIST: usize = 16;

impl Planner<'_> {
    /// The statement that makes the memory is cheap, needs nothing that is stored, and nothing modifies the memory afterwards.
    pub(super) fn remakes(&self, root: Root) -> bool {
        if self.shape.modified.get(&root).is_some_and(|events| !events.is_empty()) {
            return false;
        }
        match self.maker(root) {
            Some(Stmt { op: Op::New(_, init), .. }) => self.is_constant_init(init),
            _ => false,
        }
    }

    fn maker(&self, root: Root) -> Option<&Stmt> {
        let def = self.shape.roots.get(&root)?;
        match def.kind {
            DefKind::Stmt(pos) => self.regions[def.region].stmts.get(pos),
            DefKind::Param | DefKind::Index(_) | DefKind::Carried(..) => None,
        }
    }

    fn is_constant_init(&self, init: &Init) -> bool {
        match init {
            Init::Value(v) => self.is_constant(*v),
            Init::List { elems, vec: false } | Init::Tuple(elems) => {
                elems.len() <= LIST && elems.iter().all(|e| self.is_constant_init(e))
            }
            Init::Repeat { elem, len, vec: false } => self.is_constant(*len) && self.is_constant_init(elem),
            Init::Struct { fields, .. } => {
                fields.len() <= LIST && fields.iter().all(|(_, e)| self.is_constant_init(e))
            }
            Init::Pure(p) => is_table(p),
            Init::List { .. }
            | Init::Repeat { .. }
            | Init::Clone(_)
            | Init::Move(_)
            | Init::Empty(_)
            | Init::ZeroLike(_)
            | Init::Zero(_)
            | Init::Uninit => false,
        }
    }

    /// Emits the statement again, at the start of the region that it stands in.
    pub(super) fn remake(&mut self, root: Root, def: Def) -> Root {
        let frame = self.frames.iter().rposition(|f| f.region == def.region).unwrap_or(0);
        if let Some(&made) = self.frames[frame].remade.get(&root) {
            return made;
        }
        let Some(mut s) = self.maker(root).cloned() else { return root };
        let data = self.func.root(root).clone();
        let made = self.func.new_root(data.name, data.ty, Hold::Owned, false);
        let mut used = Used(Vec::new());
        visit::stmt(&s, &mut used);
        let values: HashMap<Value, Value> = used.0.into_iter().map(|v| (v, self.realise(v))).collect();
        Rename {
            value: &|v| values.get(&v).copied().unwrap_or(v),
            root: &|r| if r == root { made } else { r },
            place: &|_| {},
        }
        .stmt(&mut s);
        self.prelude(def.region, s);
        self.frames[frame].remade.insert(root, made);
        made
    }
}

/// A constant, or an element of one.
fn is_table(p: &Pure) -> bool {
    match p {
        Pure::Atom(_) => true,
        Pure::Index(base, _) | Pure::Field(base, _) => is_table(base),
        _ => false,
    }
}

struct Used(Vec<Value>);
impl Visitor for Used {
    fn value(&mut self, v: Value) {
        self.0.push(v);
    }
}
