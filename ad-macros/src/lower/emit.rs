//! Making values, roots and statements while types are still being inferred; reading items.

use proc_macro2::Span;

use super::Cx;
use super::env::{Item, LPlace, Loc};
use super::types::{Kind, Type};
use crate::diagnostics::{Message, catalogue};
use crate::ir::{Frag, Hold, Init, Op, Operand, Place, Proj, Pure, Root, Stmt, Ty, Value};
use crate::rules::Prim;

impl Cx<'_> {
    pub fn new_value(&mut self, name: &str, ty: Type) -> Value {
        self.vtypes.push(ty);
        self.named.push(false);
        self.func.new_value(name, Ty::Unknown, false)
    }
    pub fn new_root(&mut self, name: &str, ty: Type) -> Root {
        self.rtypes.push(ty);
        self.func.new_root(name, Ty::Unknown, Hold::Owned, false)
    }
    pub fn root_type(&self, r: Root) -> Type {
        self.rtypes[r.0 as usize].clone()
    }
    /// A statement without results.
    pub fn stmt(&mut self, op: Op) {
        self.stmts.push(Stmt { results: vec![], op, span: self.span });
    }
    pub fn emit(&mut self, op: Op, name: &str, ty: Type) -> Value {
        let v = self.new_value(name, ty);
        self.stmts.push(Stmt { results: vec![v], op, span: self.span });
        v
    }
    pub fn pure(&mut self, p: Pure, name: &str, ty: Type) -> Value {
        self.emit(Op::Pure(p), name, ty)
    }
    pub fn prim(&mut self, p: Prim, args: Vec<Value>, name: &str, ty: Type) -> Value {
        self.emit(Op::Prim(p, args), name, ty)
    }
    pub fn int(&mut self, n: u64) -> Value {
        self.pure(Pure::Atom(Frag::text(&n.to_string())), "c", Type::usize())
    }
    /// The integer of a literal, as an atom that this function wrote.
    pub fn literal_of(&self, v: Value) -> Option<u64> {
        let is_def = |s: &&Stmt| s.results.first() == Some(&v);
        match self.stmts.iter().rev().find(is_def).map(|s| &s.op) {
            Some(Op::Pure(Pure::Atom(a))) => a.0.to_string().trim_end_matches("usize").parse().ok(),
            _ => None,
        }
    }
    pub fn is_zero(&self, v: Value) -> bool {
        self.literal_of(v) == Some(0)
    }
    /// Integer arithmetic for indices, with the neutral cases left out.
    pub fn int_op(&mut self, op: &'static str, a: Value, b: Value, name: &str) -> Value {
        match (op, self.literal_of(a), self.literal_of(b)) {
            ("+" | "-", _, Some(0)) => return a,
            ("+", Some(0), _) => return b,
            ("*" | "/", _, Some(1)) => return a,
            _ => {}
        }
        let ty = self.value_type(a);
        let tb = self.value_type(b);
        self.infer.unify(&ty, &tb);
        self.pure(Pure::Binary(op, Operand::Value(a), Operand::Value(b)), name, ty)
    }
    pub fn int_method(&mut self, recv: Value, name: &str, args: &[Value]) -> Value {
        let ty = self.value_type(recv);
        let args = args.iter().map(|&a| Operand::Value(a)).collect();
        self.pure(
            Pure::Method { recv: Operand::Value(recv), name: name.into(), turbofish: None, args },
            "n",
            ty,
        )
    }
    pub fn value_type(&self, v: Value) -> Type {
        self.vtypes[v.0 as usize].clone()
    }

    /// Reports an error and goes on with a placeholder.
    pub fn fail(&mut self, span: Span, m: Message) -> Item {
        self.errors.push(span, m);
        let ty = self.any_type();
        Item::Value(self.dummy(ty))
    }

    /// Memory in the IR's sense: arrays, slices, vectors, structs; not scalars, tuples, references.
    pub fn is_memory(&self, t: &Type) -> bool {
        match self.infer.shallow(t) {
            Type::Array(..) | Type::Slice(_) | Type::Vec(_) | Type::Seq(_) => true,
            Type::Option(_) | Type::Result(..) | Type::Fallible(_) => true,
            Type::Named(n) => !self.scalar_names.contains(&n.0.to_string()),
            _ => false,
        }
    }
    pub fn is_scalar_type(&self, t: &Type) -> bool {
        match self.infer.shallow(t) {
            Type::Float(_) | Type::Int(_) | Type::Bool | Type::Var(_) | Type::Opaque(_) => true,
            Type::Named(n) => self.scalar_names.contains(&n.0.to_string()),
            _ => false,
        }
    }
    pub fn is_float(&self, t: &Type) -> bool {
        matches!(self.infer.shallow(t), Type::Float(_)) || self.infer.kind(t) == Some(Kind::Float)
    }
    pub fn is_int(&self, t: &Type) -> bool {
        matches!(self.infer.shallow(t), Type::Int(_)) || self.infer.kind(t) == Some(Kind::Int)
    }
    pub fn type_text(&self, t: &Type) -> String {
        match self.infer.shallow(t) {
            Type::Named(n) | Type::Opaque(n) => n.0.to_string(),
            Type::Float(crate::ir::FloatTy::F64) => "f64".into(),
            Type::Vec(t) => format!("Vec<{}>", self.type_text(&t)),
            Type::Array(t, n) => format!("[{}; {}]", self.type_text(&t), n.0),
            Type::Slice(t) => format!("[{}]", self.type_text(&t)),
            _ => "_".into(),
        }
    }

    /// The type of what an item denotes, references peeled off.
    pub fn item_type(&mut self, item: &Item) -> Type {
        match item {
            Item::Value(v) => self.value_type(*v),
            Item::Place(p) | Item::Ref(p, _) => p.ty.clone(),
            Item::VarRef(v, path, _) => {
                let slot = self.slot(*v, path);
                self.item_type(&slot)
            }
            Item::Fresh(_, t) | Item::Uninit(t) => t.clone(),
            Item::Tuple(items) => Type::Tuple(items.iter().map(|i| self.item_type(i)).collect()),
            Item::Sum(s) => {
                let yes = Box::new(self.item_type(&s.yes));
                if s.result { Type::Result(yes, Box::new(self.item_type(&s.no))) } else { Type::Option(yes) }
            }
            Item::Closure(_) | Item::Iter(_) | Item::Never => self.any_type(),
        }
    }
    pub fn unify_item(&mut self, item: &Item, ty: &Type) {
        if let (Item::Tuple(items), Type::Tuple(ts)) = (item, self.infer.shallow(ty)) {
            for (i, t) in items.iter().zip(&ts) {
                self.unify_item(i, t);
            }
            return;
        }
        let t = self.item_type(item);
        if matches!(item, Item::Value(_)) && self.user_type(ty).is_some() {
            self.discover(item);
        }
        self.infer.unify(&t, ty);
    }
    pub fn is_scalar_item(&mut self, item: &Item) -> bool {
        match item {
            Item::Value(_) => true,
            Item::Place(p) | Item::Ref(p, _) => self.is_scalar_type(&p.ty),
            Item::VarRef(v, path, _) => matches!(self.slot(*v, path), Item::Value(_)),
            _ => false,
        }
    }

    /// The current contents of (a part of) a variable.
    pub fn slot(&self, var: usize, path: &[usize]) -> Item {
        let mut item = &self.vars[var].item;
        for &k in path {
            item = match item {
                Item::Tuple(items) if k < items.len() => &items[k],
                Item::Sum(s) if k == 0 => &s.yes,
                Item::Sum(s) => &s.no,
                other => return other.clone(),
            }
        }
        item.clone()
    }

    /// (A part of) a variable: of a tuple by position, of an `Option` or `Result` its payload (0) or its error (1).
    pub fn slot_mut(&mut self, var: usize, path: &[usize]) -> Option<&mut Item> {
        let mut slot = &mut self.vars[var].item;
        for &k in path {
            slot = match slot {
                Item::Tuple(items) if k < items.len() => &mut items[k],
                Item::Sum(s) => {
                    if k == 0 {
                        &mut s.yes
                    } else {
                        &mut s.no
                    }
                }
                _ => return None,
            }
        }
        Some(slot)
    }

    /// The scalar that an item is, loaded if it is memory.
    pub fn read(&mut self, item: Item) -> Value {
        match item {
            Item::Value(v) => v,
            Item::Place(p) | Item::Ref(p, _) => self.load(p),
            Item::VarRef(v, path, _) => {
                let slot = self.slot(v, &path);
                self.read(slot)
            }
            Item::Fresh(Init::Value(v), _) => v,
            Item::Fresh(Init::Pure(p), t) => {
                let v = self.pure(p.clone(), "c", t);
                self.origins.pure(v, &p);
                v
            }
            Item::Uninit(t) => {
                self.errors.push(self.span, catalogue::missing_value("a variable"));
                self.dummy(t)
            }
            Item::Never => {
                let t = self.any_type();
                self.dummy(t)
            }
            Item::Closure(_) => self.not_scalar(catalogue::closure_value()),
            Item::Iter(_) => self.not_scalar(catalogue::iterator_value()),
            Item::Tuple(_) => self.not_scalar(catalogue::not_a_scalar("a tuple")),
            Item::Sum(_) => self.not_scalar(catalogue::not_a_scalar("an `Option` or `Result`")),
            Item::Fresh(..) => self.not_scalar(catalogue::not_a_scalar("an array or struct")),
        }
    }
    fn not_scalar(&mut self, m: Message) -> Value {
        self.errors.push(self.span, m);
        let t = self.any_type();
        self.dummy(t)
    }
    fn load(&mut self, p: LPlace) -> Value {
        match p.loc {
            Loc::Const(c) => {
                let v = self.pure(c.clone(), "c", p.ty);
                self.origins.pure(v, &c);
                v
            }
            Loc::Mem(place) => {
                if self.is_memory(&p.ty) && !matches!(self.infer.shallow(&p.ty), Type::Named(_)) {
                    return self.not_scalar(catalogue::not_a_scalar("an array or vector"));
                }
                let name = self.place_name(&place);
                let v = self.emit(Op::Load(place.clone()), &name, p.ty);
                self.origins.loaded(v, &place);
                v
            }
        }
    }
    /// A short name for what is read from a place: `x` of `x[i]`, `k` of `s.k`.
    pub fn place_name(&self, place: &Place) -> String {
        let field = place.proj.iter().rev().find_map(|p| match p {
            Proj::Field(f) => {
                let f = f.rsplit('.').next().unwrap_or(f);
                (!f.starts_with(|c: char| c.is_ascii_digit())).then(|| f.to_string())
            }
            _ => None,
        });
        field.unwrap_or_else(|| self.func.root(place.root).name.clone())
    }

    /// Where the contents may be taken out without copying: a local or by-value vector, as a whole.
    pub fn is_copy_or_local(&self, place: &Place) -> bool {
        place.proj.is_empty() && self.func.root(place.root).hold == Hold::Owned
    }

    /// What memory is made from an item.
    pub fn init_of(&mut self, item: Item) -> Init {
        match item {
            Item::Fresh(i, _) => i,
            Item::Tuple(items) => Init::Tuple(items.into_iter().map(|i| self.init_of(i)).collect()),
            Item::Place(p) | Item::Ref(p, _) if self.is_scalar_type(&p.ty) => Init::Value(self.load(p)),
            Item::Place(LPlace { loc: Loc::Mem(place), ty }) => {
                let owned = matches!(self.infer.shallow(&ty), Type::Vec(_));
                if owned && self.is_copy_or_local(&place) {
                    Init::Move(place)
                } else {
                    self.clone_of(place, &ty)
                }
            }
            Item::Place(LPlace { loc: Loc::Const(c), .. })
            | Item::Ref(LPlace { loc: Loc::Const(c), .. }, _) => Init::Pure(c),
            Item::Ref(p, _) => {
                self.errors.push(self.span, catalogue::reference_stored());
                self.init_of(Item::Place(p))
            }
            Item::Sum(s) => self.sum_init(*s),
            Item::Closure(_)
            | Item::Iter(_)
            | Item::Value(_)
            | Item::VarRef(..)
            | Item::Uninit(_)
            | Item::Never => Init::Value(self.read(item)),
        }
    }
    /// A copy; of a tuple inside memory, of each part.
    fn clone_of(&mut self, place: Place, ty: &Type) -> Init {
        match self.infer.shallow(ty) {
            Type::Tuple(ts) => {
                let parts = ts
                    .iter()
                    .enumerate()
                    .map(|(k, t)| LPlace { loc: Loc::Mem(place.field(&k.to_string())), ty: t.clone() });
                Init::Tuple(
                    parts.collect::<Vec<_>>().into_iter().map(|p| self.init_of(Item::Place(p))).collect(),
                )
            }
            _ => Init::Clone(place),
        }
    }

    /// Memory that holds the item: its own, or a new root.
    pub fn memory(&mut self, item: Item, name: &str) -> LPlace {
        match item {
            Item::Place(p @ LPlace { loc: Loc::Mem(_), .. })
            | Item::Ref(p @ LPlace { loc: Loc::Mem(_), .. }, _) => p,
            Item::VarRef(v, path, _) => {
                let slot = self.slot(v, &path);
                self.memory(slot, name)
            }
            other => {
                let ty = self.item_type(&other);
                let init = self.init_of(other);
                self.fresh_root(init, ty, name)
            }
        }
    }
    pub fn fresh_root(&mut self, init: Init, ty: Type, name: &str) -> LPlace {
        let root = self.new_root(name, ty.clone());
        self.origins.init(root, &init);
        self.stmt(Op::New(root, init));
        LPlace { loc: Loc::Mem(Place::from(root)), ty }
    }

    /// Memory of this type with contents that are never looked at.
    pub fn placeholder(&mut self, ty: &Type) -> Option<Init> {
        match self.infer.shallow(ty) {
            Type::Vec(_) => Some(Init::Empty(None)),
            Type::Option(_) => Some(super::fallible::none()),
            Type::Result(t, _) => {
                let value = self.placeholder(&t)?;
                Some(super::fallible::variant("Ok", value))
            }
            Type::Array(t, n) => {
                let elem = Box::new(self.placeholder(&t)?);
                let len = self.pure(Pure::Atom(n), "n", Type::usize());
                Some(Init::Repeat { elem, len, vec: false })
            }
            Type::Tuple(ts) => {
                ts.iter().map(|t| self.placeholder(t)).collect::<Option<Vec<_>>>().map(Init::Tuple)
            }
            t if self.is_scalar_type(&t) => Some(Init::Value(self.dummy(t))),
            _ => None,
        }
    }
    /// Whether [`Self::placeholder`] can make it.
    pub fn placeholder_known(&self, ty: &Type) -> bool {
        match self.infer.shallow(ty) {
            Type::Vec(_) | Type::Option(_) => true,
            Type::Array(t, _) | Type::Result(t, _) => self.placeholder_known(&t),
            Type::Tuple(ts) => ts.iter().all(|t| self.placeholder_known(t)),
            t => self.is_scalar_type(&t),
        }
    }

    /// Gives a value the user's name, once.
    pub fn name_value(&mut self, v: Value, name: &str) {
        let k = v.0 as usize;
        if !self.named[k] {
            self.named[k] = true;
            self.func.values[k].name = name.trim_start_matches("r#").to_string();
        }
    }
}
