//! Methods of arrays, slices and vectors.

use std::rc::Rc;

use quote::ToTokens;
use syn::Expr;
use syn::spanned::Spanned;

use super::Cx;
use super::env::{Item, LPlace, Loc, Sum};
use super::flow::Over;
use super::iter::Iter;
use super::place::strip;
use super::types::Type;
use crate::ir::{Init, Leaf, Op, Operand, Place, Pure, Stmt, Value};

const METHODS: &[&str] = &[
    "len",
    "is_empty",
    "iter",
    "iter_mut",
    "into_iter",
    "windows",
    "chunks",
    "chunks_exact",
    "chunks_mut",
    "chunks_exact_mut",
    "to_vec",
    "push",
    "pop",
    "fill",
    "swap",
    "copy_from_slice",
    "clone_from_slice",
    "extend_from_slice",
    "extend",
    "first",
    "last",
    "get",
    "as_slice",
    "as_mut_slice",
    "split_at",
    "split_at_mut",
    "truncate",
    "resize",
    "clear",
    "reverse",
    "contains",
    "drain",
];

/// Whether only arrays and the like have this method.
pub fn is_memory_method(name: &str) -> bool {
    METHODS.contains(&name)
}
/// Whether the method modifies its receiver; every one that is not known not to is taken to.
pub fn modifies(name: &str) -> bool {
    let reads = [
        "len",
        "is_empty",
        "iter",
        "into_iter",
        "windows",
        "chunks",
        "chunks_exact",
        "to_vec",
        "clone",
        "first",
        "last",
        "get",
    ];
    let chain = [
        "map",
        "zip",
        "enumerate",
        "rev",
        "skip",
        "take",
        "step_by",
        "sum",
        "product",
        "copied",
        "cloned",
        "collect",
        "filter",
        "fold",
        "unwrap",
        "contains",
        "as_slice",
        "split_at",
        "sin_cos",
        "to_owned",
        "unwrap_or",
        "chain",
        "count",
    ];
    let float = (0..3).any(|k| crate::rules::scalar::method(name, k).is_some());
    !(reads.contains(&name) || chain.contains(&name) || float || super::method::PREDICATES.contains(&name))
}
/// Whether the method of an array begins an iterator chain.
pub fn makes_iterator(name: &str) -> bool {
    matches!(
        name,
        "iter"
            | "iter_mut"
            | "into_iter"
            | "windows"
            | "chunks"
            | "chunks_exact"
            | "chunks_mut"
            | "chunks_exact_mut"
    )
}

impl Cx<'_> {
    /// `recv` is a place or a reference to one.
    pub fn memory_method(&mut self, recv: Item, m: &syn::ExprMethodCall, hint: Option<&Type>) -> Item {
        let (p, by_ref) = match recv {
            Item::Ref(p, mutable) => (p, Some(mutable)),
            Item::Place(p) => (p, None),
            other => (self.memory(other, "v"), None),
        };
        let name = m.method.to_string();
        let args: Vec<&Expr> = m.args.iter().collect();
        if let Some(it) = self.iterator_of(&p, by_ref, &name, &args) {
            return Item::Iter(Rc::new(it));
        }
        if let Some(item) = self.reading_method(&p, by_ref, &name, &args) {
            return item;
        }
        if let Loc::Mem(place) = &p.loc
            && let Some(item) = self.writing_method(&p, place.clone(), &name, &args)
        {
            return item;
        }
        if matches!(self.infer.shallow(&p.ty), Type::Vec(_) | Type::Array(..) | Type::Slice(_))
            && let Loc::Mem(place) = &p.loc
            && let Some(item) = self
                .memory_program(Item::Ref(p.clone(), true), m, hint)
                .or_else(|| self.sorted(&p, place, m))
                .or_else(|| self.deciding_method(place, m))
        {
            return item;
        }
        match (name.as_str(), args.as_slice()) {
            ("map", [f]) => self.array_map(&p, f, hint),
            _ => self.other_method(p, m, hint),
        }
    }

    fn iterator_of(&mut self, p: &LPlace, by_ref: Option<bool>, name: &str, args: &[&Expr]) -> Option<Iter> {
        let place = p.clone();
        Some(match (name, args) {
            ("iter", []) => Iter::Elems { place, by_ref: Some(false) },
            ("iter_mut", []) => Iter::Elems { place, by_ref: Some(true) },
            ("into_iter", []) => Iter::Elems { place, by_ref },
            ("windows", [k]) => Iter::Windows { place, size: self.scalar(k, Some(&Type::usize())) },
            ("chunks" | "chunks_exact" | "chunks_mut" | "chunks_exact_mut", [k]) => {
                let size = self.scalar(k, Some(&Type::usize()));
                Iter::Chunks { place, size, exact: name.contains("exact"), mutable: name.ends_with("mut") }
            }
            _ => return None,
        })
    }

    fn reading_method(
        &mut self,
        p: &LPlace,
        by_ref: Option<bool>,
        name: &str,
        args: &[&Expr],
    ) -> Option<Item> {
        Some(match (name, args) {
            ("len", []) => Item::Value(self.len_of(p)),
            ("is_empty", []) => Item::Value(self.is_empty(p)),
            ("to_vec" | "into_vec" | "to_owned" | "clone" | "into_boxed_slice", []) => self.copied(p, name),
            (
                "as_slice" | "as_ref" | "borrow" | "as_mut_slice" | "as_mut" | "borrow_mut" | "as_deref",
                [],
            ) => Item::Ref(p.clone(), by_ref.unwrap_or(name.contains("mut"))),
            ("first" | "first_mut", []) => self.end_of(p, true, name.ends_with("mut")),
            ("last" | "last_mut", []) => self.end_of(p, false, name.ends_with("mut")),
            ("get" | "get_mut", [i]) if !matches!(strip(i), Expr::Range(_)) => {
                let i = self.scalar(i, Some(&Type::usize()));
                let len = self.len_of(p);
                let is = self.pure(
                    Pure::Binary("<", Operand::Value(i), Operand::Value(len)),
                    "inside",
                    Type::Bool,
                );
                let part = self.index(p.clone(), i);
                self.some_if(is, Item::Ref(part, name.ends_with("mut")))
            }
            ("split_at" | "split_at_mut", [k]) => {
                let k = self.scalar(k, Some(&Type::usize()));
                let mutable = name.ends_with("mut");
                let (a, b) =
                    (self.range_of(p.clone(), None, Some(k)), self.range_of(p.clone(), Some(k), None));
                Item::Tuple(vec![Item::Ref(a, mutable), Item::Ref(b, mutable)])
            }
            ("split_first" | "split_first_mut", []) => self.split_end(p, true, name.ends_with("mut")),
            ("split_last" | "split_last_mut", []) => self.split_end(p, false, name.ends_with("mut")),
            _ => return None,
        })
    }

    fn is_empty(&mut self, p: &LPlace) -> Value {
        let (len, zero) = (self.len_of(p), self.int(0));
        self.pure(Pure::Binary("==", Operand::Value(len), Operand::Value(zero)), "empty", Type::Bool)
    }
    fn not_empty(&mut self, p: &LPlace) -> Value {
        let (len, zero) = (self.len_of(p), self.int(0));
        self.pure(Pure::Binary(">", Operand::Value(len), Operand::Value(zero)), "some", Type::Bool)
    }
    /// The last index; of an empty one, something that nobody looks at.
    fn last_index(&mut self, p: &LPlace) -> Value {
        let (len, one) = (self.len_of(p), self.int(1));
        self.int_method(len, "wrapping_sub", &[one])
    }

    fn end_of(&mut self, p: &LPlace, first: bool, mutable: bool) -> Item {
        let is = self.not_empty(p);
        let i = if first { self.int(0) } else { self.last_index(p) };
        let part = self.index(p.clone(), i);
        self.some_if(is, Item::Ref(part, mutable))
    }
    fn split_end(&mut self, p: &LPlace, first: bool, mutable: bool) -> Item {
        let is = self.not_empty(p);
        let (i, rest) = if first {
            let (zero, one) = (self.int(0), self.int(1));
            (zero, self.range_of(p.clone(), Some(one), None))
        } else {
            let i = self.last_index(p);
            (i, self.range_of(p.clone(), None, Some(i)))
        };
        let part = self.index(p.clone(), i);
        self.some_if(is, Item::Tuple(vec![Item::Ref(part, mutable), Item::Ref(rest, mutable)]))
    }
    pub fn some_if(&mut self, is: Value, yes: Item) -> Item {
        Item::Sum(Box::new(Sum { result: false, is, yes, no: Item::unit() }))
    }

    /// The memory of a shared reference as memory of its own; of a slice, a vector.
    pub fn owned_copy(&mut self, p: LPlace) -> Item {
        if self.is_scalar_type(&p.ty) {
            return Item::Place(p);
        }
        self.copied(&p, "to_vec")
    }

    /// `.clone()`, `.to_vec()`
    fn copied(&mut self, p: &LPlace, name: &str) -> Item {
        let ty = match self.infer.shallow(&p.ty) {
            t @ (Type::Vec(_) | Type::Named(_)) => t,
            t @ Type::Array(..) if name == "clone" => t,
            t => {
                // Of a field that is used as memory, the copy is of the field's type, whatever that is.
                if let (Some(named), Loc::Mem(place), "clone") = (self.named_place(p), &p.loc, name) {
                    return Item::Fresh(Init::Clone(place.clone()), named.ty);
                }
                let elem = t.elem().cloned().unwrap_or_else(|| self.any_type());
                Type::Vec(Box::new(elem))
            }
        };
        let init = match &p.loc {
            Loc::Mem(place) => match (self.infer.shallow(&p.ty), &ty) {
                // An array becomes a vector.
                (Type::Array(..), Type::Vec(_)) => Init::Clone(self.whole_slice(place.clone())),
                _ => Init::Clone(place.clone()),
            },
            Loc::Const(c) => {
                let after = if matches!(ty, Type::Vec(_)) { ".to_vec()" } else { ".clone()" };
                let (pieces, args) = self.template_of(c, after);
                Init::Pure(Pure::Template { pieces, args })
            }
        };
        Item::Fresh(init, ty)
    }
    fn whole_slice(&mut self, mut place: Place) -> Place {
        let zero = self.int(0);
        place.proj.push(crate::ir::Proj::Range(Some(zero), None));
        place
    }

    /// Any sequence as a vector of its own.
    pub fn to_vec(&mut self, item: Item) -> Item {
        match item {
            Item::Fresh(Init::List { elems, .. }, Type::Array(t, _)) => {
                Item::Fresh(Init::List { elems, vec: true }, Type::Vec(t))
            }
            Item::Fresh(Init::Repeat { elem, len, .. }, Type::Array(t, _)) => {
                Item::Fresh(Init::Repeat { elem, len, vec: true }, Type::Vec(t))
            }
            other => {
                let p = self.memory(other, "v");
                self.copied(&p, "to_vec")
            }
        }
    }

    fn writing_method(&mut self, p: &LPlace, place: Place, name: &str, args: &[&Expr]) -> Option<Item> {
        match (name, args) {
            ("push", [e]) => {
                let elem = self.elem_hint(Some(&p.ty));
                let item = self.expr(e, Some(&elem));
                if !self.live() {
                    return Some(Item::Never);
                }
                self.push_item(p, place, item);
            }
            ("pop", []) => return Some(self.pop(p, place)),
            ("fill", [e]) => {
                let elem = self.elem_hint(Some(&p.ty));
                let v = self.scalar(e, Some(&elem));
                self.stmt(Op::Fill(place, v));
            }
            ("swap", [i, j]) => {
                let (i, j) = (self.scalar(i, Some(&Type::usize())), self.scalar(j, Some(&Type::usize())));
                self.stmt(Op::Swap(place.index(i), place.index(j)));
            }
            ("copy_from_slice" | "clone_from_slice" | "clone_from", [e]) => {
                let src = self.expr(e, None);
                let q = self.memory(src, "src");
                let q = self.materialize(q);
                self.infer.unify(&p.ty, &q.ty);
                let Loc::Mem(src) = q.loc else { return None };
                if name == "clone_from" {
                    self.stmt(Op::Assign(place, Init::Clone(src)));
                } else {
                    self.stmt(Op::CopyFrom(place, src));
                }
            }
            ("extend_from_slice" | "extend" | "append", [e]) => {
                let item = self.expr(e, None);
                let it = self.into_iter(item)?;
                let stop = self.new_target();
                self.drive(it, "k", stop, &mut |cx, item| {
                    let item = cx.deref(item);
                    cx.push_item(p, place.clone(), item);
                });
                if name == "append" {
                    self.expr(&syn::parse_quote!((#e).clear()), None);
                }
            }
            ("clear", []) => self.stmt(Op::Assign(place, Init::Empty(None))),
            ("truncate", [n]) => {
                let n = self.scalar(n, Some(&Type::usize()));
                self.pop_to(p, place, n);
            }
            ("resize", [n, e]) => {
                let n = self.scalar(n, Some(&Type::usize()));
                let elem = self.elem_hint(Some(&p.ty));
                let v = self.scalar(e, Some(&elem));
                self.pop_to(p, place.clone(), n);
                let len = self.len_of(p);
                self.count_loop(len, n, &mut |cx, _| cx.stmt(Op::Push(place.clone(), Init::Value(v))));
            }
            ("reverse", []) => {
                let len = self.len_of(p);
                let (zero, two) = (self.int(0), self.int(2));
                let half = self.int_op("/", len, two, "half");
                self.count_loop(zero, half, &mut |cx, i| {
                    let one = cx.int(1);
                    let last = cx.int_op("-", len, one, "last");
                    let j = cx.int_op("-", last, i, "j");
                    cx.stmt(Op::Swap(place.index(i), place.index(j)));
                });
            }
            ("remove" | "swap_remove", [i]) if matches!(self.infer.shallow(&p.ty), Type::Vec(_)) => {
                let i = self.scalar(i, Some(&Type::usize()));
                let (len, one) = (self.len_of(p), self.int(1));
                let last = self.int_op("-", len, one, "last");
                // As the method does, this panics where there is no such element.
                let to = if name == "remove" { i } else { last };
                self.stmt(Op::Swap(place.index(i), place.index(to)));
                if name == "remove" {
                    self.count_loop(i, last, &mut |cx, k| cx.swap_with_next(&place, k));
                }
                let elem = self.elem_hint(Some(&p.ty));
                return Some(self.pop_one(place, &elem));
            }
            ("insert", [i, e]) if matches!(self.infer.shallow(&p.ty), Type::Vec(_)) => {
                let i = self.scalar(i, Some(&Type::usize()));
                let elem = self.elem_hint(Some(&p.ty));
                let item = self.expr(e, Some(&elem));
                if !self.live() {
                    return Some(Item::Never);
                }
                let len = self.len_of(p);
                self.push_item(p, place.clone(), item);
                self.stmt(Op::Swap(place.index(i), place.index(i)));
                let moved = self.int_op("-", len, i, "moved");
                let zero = self.int(0);
                self.count_loop(zero, moved, &mut |cx, k| {
                    let one = cx.int(1);
                    let last = cx.int_op("-", len, one, "last");
                    let j = cx.int_op("-", last, k, "j");
                    cx.swap_with_next(&place, j);
                });
            }
            _ => return None,
        }
        Some(Item::unit())
    }

    fn swap_with_next(&mut self, place: &Place, k: Value) {
        let one = self.int(1);
        let next = self.int_op("+", k, one, "next");
        self.stmt(Op::Swap(place.index(k), place.index(next)));
    }

    pub fn push_item(&mut self, p: &LPlace, place: Place, item: Item) {
        if let Some(elem) = self.infer.shallow(&p.ty).elem().cloned() {
            self.unify_item(&item, &elem);
            let concrete = self.item_type(&item);
            self.infer.unify(&elem, &concrete);
        }
        let init = self.init_of(item);
        self.origins.pushed(&place, &init);
        self.stmt(Op::Push(place, init));
    }

    /// A loop over `lo..hi`.
    pub fn count_loop(&mut self, lo: Value, hi: Value, body: &mut dyn FnMut(&mut Self, Value)) {
        let (next, leave) = (self.new_target(), self.new_target());
        let over = Over::Range { lo, hi, step: None, rev: false, name: "i".into() };
        self.run_loop(over, next, leave, |cx, i| {
            if let Some(i) = i {
                body(cx, i);
            }
        });
    }

    /// Pops until `n` are left.
    fn pop_to(&mut self, p: &LPlace, place: Place, n: Value) {
        let len = self.len_of(p);
        let lo = self.int_method(n, "min", &[len]);
        let elem = self.infer.shallow(&p.ty).elem().cloned().unwrap_or_else(|| self.any_type());
        self.count_loop(lo, len, &mut |cx, _| {
            cx.pop_one(place.clone(), &elem);
        });
    }

    /// One element of a vector that has one.
    fn pop_one(&mut self, place: Place, elem: &Type) -> Item {
        if self.is_memory(elem) || matches!(self.infer.shallow(elem), Type::Tuple(_)) {
            let root = self.new_root("popped", elem.clone());
            self.origins.popped(Leaf::Root(root), &place);
            self.stmt(Op::Pop(place, Leaf::Root(root)));
            return Item::Place(LPlace { loc: Loc::Mem(Place::from(root)), ty: elem.clone() });
        }
        let v = self.new_value("popped", elem.clone());
        self.origins.popped(Leaf::Value(v), &place);
        self.stmts.push(Stmt { results: vec![v], op: Op::Pop(place, Leaf::Value(v)), span: self.span });
        Item::Value(v)
    }
    fn pop(&mut self, p: &LPlace, place: Place) -> Item {
        let is = self.not_empty(p);
        let elem = self.elem_hint(Some(&p.ty));
        if self.placeholder_known(&elem) {
            let yes = self.branch(is, |cx| cx.pop_one(place, &elem), |_| Item::Never);
            return self.some_if(is, yes);
        }
        // Where there is none, there is nothing that the variable could hold: the whole `Option` is memory.
        let found = self.fresh_root(super::fallible::none(), Type::Option(Box::new(elem.clone())), "popped");
        let Loc::Mem(to) = found.loc.clone() else { return Item::Never };
        self.branch(
            is,
            |cx| {
                let one = cx.pop_one(place, &elem);
                let payload = match one {
                    Item::Place(LPlace { loc: Loc::Mem(one), .. }) => Init::Move(one),
                    one => cx.init_of(one),
                };
                cx.stmt(Op::Assign(to, super::fallible::variant("Some", payload)));
                Item::unit()
            },
            |_| Item::unit(),
        );
        Item::Place(found)
    }
    /// `v.pop().unwrap()`
    pub fn pop_unwrap(&mut self, m: &syn::ExprMethodCall, name: &str) -> Option<Item> {
        let Expr::MethodCall(inner) = strip(&m.receiver) else { return None };
        if !matches!(name, "unwrap" | "expect") || inner.method != "pop" {
            return None;
        }
        let recv = self.expr(&inner.receiver, None);
        let (Item::Place(p) | Item::Ref(p, _)) = recv else { return None };
        let Loc::Mem(place) = p.loc.clone() else { return None };
        let elem = self.elem_hint(Some(&p.ty));
        self.span = m.span();
        Some(self.pop_one(place, &elem))
    }

    /// A method that is not known: kept as it is where nothing varied is involved, refused otherwise.
    fn other_method(&mut self, p: LPlace, m: &syn::ExprMethodCall, hint: Option<&Type>) -> Item {
        let name = m.method.to_string();
        let (method, fish, args) = (&m.method, &m.turbofish, &m.args);
        let mutates = name.starts_with("sort")
            || matches!(
                name.as_str(),
                "dedup"
                    | "insert"
                    | "remove"
                    | "retain"
                    | "rotate_left"
                    | "rotate_right"
                    | "swap_remove"
                    | "drain"
                    | "shrink_to_fit"
                    | "reserve"
            );
        let rest = self.template(quote::quote!(.#method #fish (#args)));
        let (Pure::Template { mut pieces, mut args }, Loc::Mem(place)) = (rest, p.loc.clone()) else {
            return self.opaque(&m.to_token_stream(), hint, &name);
        };
        pieces.insert(0, if mutates { "(".into() } else { String::new() });
        if let (true, Some(piece)) = (mutates, pieces.get_mut(1)) {
            piece.insert(0, ')');
        }
        args.insert(0, if mutates { Operand::RefMut(place) } else { Operand::Place(place) });
        let t = Pure::Template { pieces, args };
        if mutates && !matches!(name.as_str(), "remove" | "swap_remove" | "drain") {
            self.stmt(Op::Effect(t));
            return Item::unit();
        }
        let ty = hint.cloned().unwrap_or_else(|| self.any_type());
        if self.is_memory(&ty) {
            return Item::Fresh(Init::Pure(t), ty);
        }
        Item::Value(self.pure(t, &name, ty))
    }
}
