//! Assignment: to variables (new values), to memory (stores), compound and destructuring.

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{BinOp, Expr};

use super::Cx;
use super::env::{Item, LPlace, Loc, VarId};
use super::place::strip;
use super::types::{Kind, Type};
use crate::diagnostics::catalogue;
use crate::ir::{Init, Op, Operand, Pure, Value};
use crate::rules::scalar;

/// What stands left of `=`.
enum Target {
    Slot(VarId, Vec<usize>),
    Place(LPlace),
    Ignore,
}

impl Cx<'_> {
    /// `left = right`
    pub fn assign_expr(&mut self, e: &syn::ExprAssign) -> Item {
        let hint = self.target_type(&e.left);
        let item = self.expr(&e.right, hint.as_ref());
        if !self.live() {
            return Item::Never;
        }
        self.span = e.left.span();
        self.assign_to(&e.left, item);
        Item::unit()
    }

    fn target_type(&mut self, left: &Expr) -> Option<Type> {
        match strip(left) {
            Expr::Tuple(t) => Some(Type::Tuple(
                t.elems.iter().map(|e| self.target_type(e).unwrap_or_else(|| self.any_type())).collect(),
            )),
            Expr::Infer(_) => None,
            e => {
                if let Some((v, path)) = self.slot_path(e) {
                    let slot = self.slot(v, &path);
                    return Some(self.item_type(&slot));
                }
                // Types of elements and fields without evaluating indices: from the base.
                match e {
                    Expr::Index(i) if !matches!(strip(&i.index), Expr::Range(_)) => {
                        let t = self.target_type(&i.expr)?;
                        let t = self.infer.shallow(&t).peel();
                        self.infer.shallow(&t).elem().cloned()
                    }
                    Expr::Unary(u) => self.target_type(&u.expr),
                    _ => None,
                }
            }
        }
    }

    fn target(&mut self, left: &Expr) -> Option<Target> {
        if let Some((v, path)) = self.slot_path(left) {
            return Some(Target::Slot(v, path));
        }
        match strip(left) {
            Expr::Infer(_) => Some(Target::Ignore),
            Expr::Unary(u) if matches!(u.op, syn::UnOp::Deref(_)) => match self.expr(&u.expr, None) {
                Item::Place(p) | Item::Ref(p, _) => Some(Target::Place(p)),
                Item::VarRef(v, path, _) => match self.slot(v, &path) {
                    Item::VarRef(w, inner, _) => Some(Target::Slot(w, inner)),
                    Item::Ref(p, _) => Some(Target::Place(p)),
                    _ => Some(Target::Slot(v, path)),
                },
                _ => None,
            },
            Expr::Index(_)
            | Expr::Field(_)
            | Expr::Unary(_)
            | Expr::MethodCall(_)
            | Expr::Call(_)
            | Expr::Block(_) => match self.expr(left, None) {
                Item::Place(p) | Item::Ref(p, _) => Some(Target::Place(p)),
                Item::VarRef(v, path, _) => Some(Target::Slot(v, path)),
                _ => None,
            },
            _ => None,
        }
    }

    /// Assigns, taking tuples apart.
    fn assign_to(&mut self, left: &Expr, item: Item) {
        match strip(left) {
            Expr::Tuple(t) => {
                let parts = self.parts(item, t.elems.len());
                // All parts are read before any is written: `(a, b) = (b, a)`.
                let parts: Vec<Item> = parts.into_iter().map(|p| self.held(p)).collect();
                for (l, p) in t.elems.iter().zip(parts) {
                    self.assign_to(l, p);
                }
            }
            Expr::Array(t) => {
                let p = self.memory(item, "v");
                for (k, l) in t.elems.iter().enumerate() {
                    let i = self.int(k as u64);
                    let part = self.index(p.clone(), i);
                    let part = self.settle(Item::Place(part));
                    self.assign_to(l, part);
                }
            }
            e => match self.target(e) {
                Some(Target::Slot(v, path)) => self.set_slot(v, &path, item),
                Some(Target::Place(p)) => self.set_place(p, item),
                Some(Target::Ignore) => {}
                None => {
                    self.fail(left.span(), catalogue::assign_target(&Self::text(left)));
                }
            },
        }
    }

    /// Scalars are read now.
    pub fn settle(&mut self, item: Item) -> Item {
        match item {
            Item::Tuple(items) => Item::Tuple(items.into_iter().map(|i| self.settle(i)).collect()),
            Item::Place(p) => match self.infer.shallow(&p.ty) {
                Type::Tuple(ts) => {
                    let parts = self.parts(Item::Place(p), ts.len());
                    self.settle(Item::Tuple(parts))
                }
                t if self.is_scalar_type(&t) => Item::Value(self.read(Item::Place(p))),
                _ => Item::Place(p),
            },
            Item::Fresh(Init::Value(v), _) => Item::Value(v),
            other => other,
        }
    }

    /// The contents as they are now: scalars are read, memory that somebody may modify is copied (or moves out).
    pub fn held(&mut self, item: Item) -> Item {
        match self.settle(item) {
            Item::Tuple(items) => Item::Tuple(items.into_iter().map(|i| self.held(i)).collect()),
            Item::Place(LPlace { loc: Loc::Mem(place), ty }) => {
                let init = self.init_of(Item::Place(LPlace { loc: Loc::Mem(place.clone()), ty: ty.clone() }));
                let name = self.place_name(&place);
                Item::Place(self.fresh_root(init, ty, &name))
            }
            Item::Fresh(init, ty) => Item::Place(self.fresh_root(init, ty, "v")),
            sum @ Item::Sum(_) => self.own(sum, "v", false),
            other => other,
        }
    }

    /// Gives (a part of) a variable new contents.
    pub fn set_slot(&mut self, var: VarId, path: &[usize], item: Item) {
        let old = self.slot(var, path);
        let told = self.item_type(&old);
        self.unify_item(&item, &told);
        let new = match old {
            Item::Place(p) => return self.set_place(p, item),
            Item::Ref(q, m) => match item {
                Item::Ref(p, m2) => self.rebind_view(q, m, p, m2),
                other => return self.set_place(q, other),
            },
            Item::VarRef(v, p, _) if !matches!(item, Item::VarRef(..)) => return self.set_slot(v, &p, item),
            // What had no parts was taken for a scalar: see `shapes`.
            Item::Value(_) if !matches!(item, Item::Sum(_) | Item::Tuple(_)) => {
                let v = self.read(item);
                if path.is_empty() {
                    self.gave(var, &Item::Value(v));
                }
                Item::Value(v)
            }
            Item::Tuple(olds) => {
                let parts = self.parts(item, olds.len());
                let parts: Vec<Item> = parts.into_iter().map(|p| self.held(p)).collect();
                for (k, part) in parts.into_iter().enumerate().take(olds.len()) {
                    let path: Vec<usize> = path.iter().copied().chain([k]).collect();
                    self.set_slot(var, &path, part);
                }
                return;
            }
            _ => {
                let name = self.vars[var].name.clone();
                let settled = self.settle(item);
                self.own(settled, &name, true)
            }
        };
        if let Item::Value(v) = new {
            let name = self.vars[var].name.clone();
            self.name_value(v, &name);
        }
        if let Some(slot) = self.slot_mut(var, path) {
            *slot = new;
        }
    }

    /// A mutable reference variable is set to another part of the same memory.
    fn rebind_view(&mut self, old: LPlace, m: bool, new: LPlace, m2: bool) -> Item {
        let same_root = matches!((&old.loc, &new.loc), (Loc::Mem(a), Loc::Mem(b)) if a.root == b.root);
        if m && !same_root {
            self.errors.push(self.span, catalogue::reference_choice());
        }
        let Item::Ref(p, m) = self.own(Item::Ref(new.clone(), m2), "r", true) else {
            return Item::Ref(new, m2);
        };
        Item::Ref(self.flatten_view(p), m)
    }

    /// `x[a..b][c..d]` as `x[a + c..a + d]`, so that a view reassigned in a loop keeps its form.
    fn flatten_view(&mut self, p: LPlace) -> LPlace {
        use crate::ir::Proj;
        let Loc::Mem(mut place) = p.loc else { return p };
        while let [.., Proj::Range(Some(a), Some(_)), Proj::Range(c, d)] = place.proj.as_slice() {
            let (a, c, d) = (*a, *c, *d);
            let lo = match c {
                Some(c) => self.int_op("+", a, c, "lo"),
                None => a,
            };
            let hi = match (d, place.proj.get(place.proj.len() - 2)) {
                (Some(d), _) => self.int_op("+", a, d, "hi"),
                (None, Some(Proj::Range(_, Some(b)))) => *b,
                _ => break,
            };
            place.proj.truncate(place.proj.len() - 2);
            place.proj.push(Proj::Range(Some(lo), Some(hi)));
        }
        LPlace { loc: Loc::Mem(place), ty: p.ty }
    }

    /// `place = item`
    pub fn set_place(&mut self, p: LPlace, item: Item) {
        self.unify_item(&item, &p.ty);
        let Loc::Mem(place) = p.loc else {
            self.errors.push(self.span, catalogue::assign_target("a constant"));
            return;
        };
        let scalar = match &item {
            Item::Value(_) | Item::Fresh(Init::Value(_), _) => true,
            _ => self.is_scalar_type(&p.ty),
        };
        if scalar {
            let v = self.read(item);
            self.stmt(Op::Store(place, v));
            return;
        }
        if let Item::Tuple(items) = item {
            for (k, i) in items.into_iter().enumerate() {
                let part =
                    self.field(LPlace { loc: Loc::Mem(place.clone()), ty: p.ty.clone() }, &k.to_string());
                self.set_place(part, i);
            }
            return;
        }
        if let Item::Sum(s) = item {
            return self.sum_into(place, *s);
        }
        let init = self.init_of(item);
        self.stmt(Op::Assign(place, init));
    }

    /// `left op= right`
    pub fn compound(&mut self, left: &Expr, op: &'static str, right: &Expr, span: Span) -> Item {
        let hint = self.target_type(left);
        let user = hint.as_ref().is_some_and(|t| self.user_type(t).is_some());
        if user || self.is_believed_target(left) {
            let assign = format!("{op}=");
            let l = self.expr(left, None);
            let l = self.believed(l);
            let r = self.expr(right, None);
            let r = self.believed(r);
            if matches!(op, "+" | "-") && !self.is_user_item(&r) {
                self.discover(&r);
            }
            self.span = span;
            if self.live() && self.user_operator(&assign, &l, Some(&r)).is_none() {
                return self.fail(left.span(), catalogue::assign_target(&Self::text(left)));
            }
            return Item::unit();
        }
        let item = self.expr(right, hint.as_ref());
        if self.live() && matches!(op, "+" | "-") && self.is_user_item(&item) {
            // What a vector is added to is one of the same type, as far as nothing else tells.
            let l = self.expr(left, None);
            self.discover(&l);
            let ty = self.item_type(&item);
            self.unify_item(&l, &ty);
            self.span = span;
            if self.user_operator(&format!("{op}="), &l, Some(&item)).is_some() {
                return Item::unit();
            }
        }
        let Some(r) = self.number(item, right, hint.as_ref().filter(|t| self.is_scalar_type(t)), op) else {
            return Item::Never;
        };
        self.span = span;
        match self.target(left) {
            Some(Target::Slot(v, path)) => match self.slot(v, &path) {
                Item::Place(p) | Item::Ref(p, _) => self.update_place(p, op, r, span),
                Item::VarRef(w, inner, _) => self.update_slot(w, &inner, op, r, span),
                _ => self.update_slot(v, &path, op, r, span),
            },
            Some(Target::Place(p)) => self.update_place(p, op, r, span),
            _ => {
                self.fail(left.span(), catalogue::assign_target(&Self::text(left)));
            }
        }
        Item::unit()
    }

    fn update_slot(&mut self, v: VarId, path: &[usize], op: &'static str, r: Value, span: Span) {
        self.span = span;
        let slot = self.slot(v, path);
        let old = self.read(slot);
        let new = self.arithmetic(op, old, r);
        self.set_slot(v, path, Item::Value(new));
    }

    fn update_place(&mut self, p: LPlace, op: &'static str, r: Value, span: Span) {
        self.span = span;
        if self.is_memory(&p.ty) && !matches!(self.infer.shallow(&p.ty), Type::Named(_)) {
            self.fail(span, catalogue::operator_on_memory(&format!("{op}=")));
            return;
        }
        let tr = self.value_type(r);
        if !matches!(op, "<<" | ">>") {
            self.infer.unify(&p.ty, &tr);
        }
        let Loc::Mem(place) = p.loc.clone() else {
            self.fail(span, catalogue::assign_target("a constant"));
            return;
        };
        let float = self.is_float(&p.ty);
        match op {
            "+" if float => self.stmt(Op::Add(place, r)),
            "-" if float => {
                let neg = self.negate(r);
                self.stmt(Op::Add(place, neg));
            }
            _ => {
                let old = self.read(Item::Place(p));
                let new = self.arithmetic(op, old, r);
                self.stmt(Op::Store(place, new));
            }
        }
    }

    pub fn negate(&mut self, v: Value) -> Value {
        let ty = self.value_type(v);
        if self.is_int(&ty) {
            return self.pure(Pure::Unary("-", Operand::Value(v)), "neg", ty);
        }
        self.prim(scalar::prefix("-"), vec![v], "neg", ty)
    }

    /// `a op b` on numbers; what is not known to be an integer is taken for a float until types are known.
    pub fn arithmetic(&mut self, op: &'static str, a: Value, b: Value) -> Value {
        let (ta, tb) = (self.value_type(a), self.value_type(b));
        let shift = matches!(op, "<<" | ">>");
        if !shift {
            self.infer.unify(&ta, &tb);
        }
        let integer = shift
            || matches!(op, "&" | "|" | "^")
            || self.is_int(&ta)
            || matches!(self.infer.shallow(&ta), Type::Bool);
        if integer {
            return self.pure(Pure::Binary(op, Operand::Value(a), Operand::Value(b)), "n", ta);
        }
        let ty = if self.infer.kind(&ta) == Some(Kind::Any) { tb } else { ta };
        let name = match op {
            "+" => "sum",
            "-" => "diff",
            "*" => "prod",
            "/" => "quot",
            _ => "rem",
        };
        let r = self.prim(scalar::infix(op), vec![a, b], name, ty);
        self.combined(op, a, b, r);
        r
    }
}

/// The plain operator of a compound assignment.
pub fn compound_op(op: &BinOp) -> Option<&'static str> {
    Some(match op {
        BinOp::AddAssign(_) => "+",
        BinOp::SubAssign(_) => "-",
        BinOp::MulAssign(_) => "*",
        BinOp::DivAssign(_) => "/",
        BinOp::RemAssign(_) => "%",
        BinOp::BitXorAssign(_) => "^",
        BinOp::BitAndAssign(_) => "&",
        BinOp::BitOrAssign(_) => "|",
        BinOp::ShlAssign(_) => "<<",
        BinOp::ShrAssign(_) => ">>",
        _ => return None,
    })
}
