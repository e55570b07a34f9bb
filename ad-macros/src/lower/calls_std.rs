//! Calls of functions that are known by their paths: `f64::sin(x)`, `Vec::new()`, `mem::swap(..)`, `Some(x)`,
//! `stop_gradient(x)`.

use quote::ToTokens;
use syn::Expr;
use syn::spanned::Spanned;

use super::Cx;
use super::env::{Item, LPlace, Loc};
use super::types::Type;
use crate::diagnostics::catalogue;
use crate::ir::{Init, Op, Operand, Place, Pure};
use crate::rules::{Prim, scalar};

impl Cx<'_> {
    /// Whether the segment before the last is a number type or a float trait.
    pub fn is_number_owner(&self, p: &syn::ExprPath) -> bool {
        let owner = p.path.segments.iter().rev().nth(1).map(|s| s.ident.to_string()).unwrap_or_default();
        if p.path.segments.len() < 2 {
            // `<T as Float>::sin(x)`, `<f64>::sin(x)`
            return p.qself.is_some();
        }
        matches!(owner.as_str(), "f64" | "f32" | "Float" | "Real" | "FloatCore" | "Signed")
            || self.generics.floats.contains(&owner)
    }

    pub fn known_call(&mut self, p: &syn::ExprPath, c: &syn::ExprCall, hint: Option<&Type>) -> Option<Item> {
        let names: Vec<String> = p.path.segments.iter().map(|s| s.ident.to_string()).collect();
        let last = names.last()?.as_str();
        let owner = names.iter().rev().nth(1).map(String::as_str).unwrap_or_default();
        let args: Vec<&Expr> = c.args.iter().collect();
        self.span = c.func.span();
        match (owner, last, args.as_slice()) {
            (_, "stop_gradient", [x]) => Some(self.stop_gradient(x, hint)),
            ("Vec", "new", []) => Some(self.empty_vec(None, hint)),
            ("Vec", "with_capacity", [n]) => {
                let n = self.scalar(n, Some(&Type::usize()));
                Some(self.empty_vec(Some(n), hint))
            }
            ("Vec", "from", [x]) => {
                let item = self.expr(x, hint);
                Some(self.to_vec(item))
            }
            ("" | "Option" | "Result", "Some" | "Ok" | "Err", [x]) => {
                let inner = self.payload_hint(hint, last);
                if last == "Err" {
                    let item = self.error_item(x, inner.as_ref());
                    return Some(self.sum_value(last, item));
                }
                let item = self.expr(x, inner.as_ref());
                let item = self.settle(item);
                let item = self.steady(item);
                Some(self.sum_value(last, item))
            }
            ("mem", "swap", [a, b]) => Some(self.mem_swap(a, b)),
            ("mem", "replace", [a, b]) => Some(self.mem_replace(a, Some(b))),
            ("mem", "take", [a]) => Some(self.mem_replace(a, None)),
            ("", "drop", [x]) => {
                self.expr(x, None);
                Some(Item::unit())
            }
            ("f64" | "f32", "from", [x]) => Some(self.float_from(owner, x)),
            ("RefCell" | "Cell" | "Mutex" | "RwLock" | "OnceCell", "new", _) => Some(self.fail(
                c.func.span(),
                catalogue::unsupported(
                    &format!("a `{owner}`"),
                    "who modifies what is in it is not visible",
                    "use a `let mut` variable, or pass `&mut` to where it is modified",
                ),
            )),
            ("Box", "new", [x]) => Some(self.expr(x, hint)),
            ("iter", "once" | "repeat" | "repeat_n" | "repeat_with" | "successors", _) => {
                self.endless_call(last, &args)
            }
            ("array", "from_fn", [f]) | ("", "from_fn", [f]) => self.array_from_fn(f, hint),
            ("cmp", "max" | "min", [a, b]) => {
                let (a, b) = (self.scalar(a, hint), self.scalar(b, hint));
                let (ta, tb) = (self.value_type(a), self.value_type(b));
                self.infer.unify(&ta, &tb);
                Some(Item::Value(self.int_method(a, last, &[b])))
            }
            _ => self.number_call(p, last, &args),
        }
    }

    /// `f64::sin(x)`, `Float::max(a, b)`, `usize::pow(n, 2)`.
    fn number_call(&mut self, p: &syn::ExprPath, last: &str, args: &[&Expr]) -> Option<Item> {
        let owner = p.path.segments.iter().rev().nth(1).map(|s| s.ident.to_string()).unwrap_or_default();
        let float = self.is_number_owner(p);
        let integer = matches!(self.owner_type(&owner), Some(Type::Int(_)));
        if !(float || integer) || args.is_empty() {
            return None;
        }
        if float && matches!(last, "sin_cos") || float && scalar::method(last, args.len() - 1).is_some() {
            let items = args.iter().map(|a| self.argument_item(a)).collect::<Vec<_>>();
            if let Some(t) = self.owner_type(&owner)
                && let Some(first) = items.first()
            {
                self.unify_item(&first.clone(), &t);
            }
            if last == "sin_cos" {
                return items.into_iter().next().map(|x| self.sin_cos(x));
            }
            let prim = scalar::method(last, args.len() - 1)?;
            return Some(self.apply_prim(prim, last, items));
        }
        if integer {
            let values = args.iter().map(|a| self.scalar(a, None)).collect::<Vec<_>>();
            let ty = self.owner_type(&owner)?;
            let path = self.fragment(p.to_token_stream());
            let args = values.into_iter().map(Operand::Value).collect();
            return Some(Item::Value(self.pure(Pure::Call { path, args }, last, ty)));
        }
        None
    }

    /// A primitive of the table on items.
    pub fn apply_prim(&mut self, prim: Prim, name: &str, args: Vec<Item>) -> Item {
        let values: Vec<_> = args.into_iter().map(|a| self.read(a)).collect();
        let Some(&first) = values.first() else { return Item::Never };
        let ty = self.value_type(first);
        // The result of a call whose type is not known is a float where a method of floats is called on it.
        if self.infer.kind(&ty) == Some(super::types::Kind::Any) && !super::method::INT_SAME.contains(&name) {
            let float = self.infer.fresh(super::types::Kind::Float);
            self.infer.unify(&ty, &float);
        }
        for (&v, kind) in values.iter().zip(prim.args.chars()) {
            let tv = self.value_type(v);
            let want = if kind == 'n' { Type::Int("i32".into()) } else { ty.clone() };
            self.infer.unify(&tv, &want);
        }
        Item::Value(self.prim(prim, values, name, ty))
    }

    pub fn sin_cos(&mut self, x: Item) -> Item {
        let v = self.read(x);
        let ty = self.value_type(v);
        let parts = ["sin", "cos"]
            .map(|n| scalar::method(n, 0).map(|p| Item::Value(self.prim(p, vec![v], n, ty.clone()))));
        Item::Tuple(parts.into_iter().flatten().collect())
    }

    fn stop_gradient(&mut self, x: &Expr, hint: Option<&Type>) -> Item {
        let item = self.expr(x, hint);
        match item {
            Item::Tuple(items) => Item::Tuple(items.into_iter().map(|i| self.stopped(i)).collect()),
            i => self.stopped(i),
        }
    }
    fn stopped(&mut self, item: Item) -> Item {
        if !self.is_scalar_item(&item) {
            return self.fail(
                self.span,
                catalogue::unsupported(
                    "`stop_gradient` of memory",
                    "it works on scalars and tuples of them",
                    "apply it to the elements where they are used",
                ),
            );
        }
        let v = self.read(item);
        let (ty, name) = (self.value_type(v), self.func.value(v).name.clone());
        Item::Value(self.emit(Op::StopGradient(v), &name, ty))
    }

    fn empty_vec(&mut self, n: Option<crate::ir::Value>, hint: Option<&Type>) -> Item {
        let elem = self.elem_hint(hint);
        Item::Fresh(Init::Empty(n), Type::Vec(Box::new(elem)))
    }

    fn float_from(&mut self, owner: &str, x: &Expr) -> Item {
        let v = self.scalar(x, None);
        let to = self.owner_type(owner).unwrap_or(Type::F64);
        let from = self.value_type(v);
        if self.is_float(&from) {
            return Item::Value(self.emit(Op::Cast(v), "cast", to));
        }
        let path = crate::ir::Frag::text(&format!("{owner}::from"));
        Item::Value(self.pure(Pure::Call { path, args: vec![Operand::Value(v)] }, "cast", to))
    }

    fn payload_hint(&mut self, hint: Option<&Type>, variant: &str) -> Option<Type> {
        match (hint.map(|h| self.infer.shallow(h)), variant) {
            (Some(Type::Option(t)), _) | (Some(Type::Result(t, _)), "Ok") => Some(*t),
            (Some(Type::Result(_, e)), "Err") => Some(*e),
            _ => None,
        }
    }

    // ---- std::mem ----

    /// `mem::swap(&mut a, &mut b)`: values change places in the environment, memory by a statement.
    fn mem_swap(&mut self, a: &Expr, b: &Expr) -> Item {
        let (a, b) = (self.expr(a, None), self.expr(b, None));
        match (&a, &b) {
            (Item::VarRef(v, p, _), Item::VarRef(w, q, _)) => {
                let (x, y) = (self.slot(*v, p), self.slot(*w, q));
                self.set_slot(*v, p, y);
                self.set_slot(*w, q, x);
            }
            (Item::Ref(x, _), Item::Ref(y, _)) => match (&x.loc, &y.loc) {
                (Loc::Mem(p), Loc::Mem(q)) => {
                    self.infer.unify(&x.ty.clone(), &y.ty.clone());
                    self.stmt(Op::Swap(p.clone(), q.clone()));
                }
                _ => {
                    self.fail(self.span, catalogue::const_borrow());
                }
            },
            (Item::VarRef(v, p, _), Item::Ref(y, _)) | (Item::Ref(y, _), Item::VarRef(v, p, _)) => {
                let slot = self.slot(*v, p);
                let new = self.read(slot);
                // What a call returned may have no other type than that of what it changes places with.
                let ty = self.value_type(new);
                self.infer.unify(&y.ty, &ty);
                let old = self.read(Item::Place(y.clone()));
                self.set_place(y.clone(), Item::Value(new));
                self.set_slot(*v, p, Item::Value(old));
            }
            _ => {
                self.fail(self.span, catalogue::assign_target("what this refers to"));
            }
        }
        Item::unit()
    }

    /// `mem::replace(&mut a, b)`, `mem::take(&mut a)`: the old contents.
    fn mem_replace(&mut self, a: &Expr, b: Option<&Expr>) -> Item {
        let target = self.expr(a, None);
        let ty = self.item_type(&target);
        let new = match b {
            Some(e) => self.expr(e, Some(&ty)),
            None if matches!(self.infer.shallow(&ty), Type::Option(_)) => {
                self.expr(&syn::parse_quote!(None), Some(&ty))
            }
            None if self.is_scalar_type(&ty) => Item::Value(self.dummy(ty.clone())),
            None => Item::Fresh(Init::Empty(None), ty.clone()),
        };
        match target {
            Item::VarRef(v, p, _) => {
                let old = self.slot(v, &p);
                self.set_slot(v, &p, new);
                old
            }
            Item::Ref(p, _) if self.is_scalar_type(&p.ty) => {
                let old = self.read(Item::Place(p.clone()));
                self.set_place(p, new);
                Item::Value(old)
            }
            Item::Ref(LPlace { loc: Loc::Mem(place), ty }, _) => {
                // The new contents swap places with the old.
                let init = self.init_of(new);
                let out = self.fresh_root(init, ty, "old");
                if let Loc::Mem(q) = &out.loc {
                    self.stmt(Op::Swap(q.clone(), place));
                }
                Item::Place(out)
            }
            _ => self.fail(self.span, catalogue::assign_target("what this refers to")),
        }
    }

    /// `std::array::from_fn(|i| ..)`, where the length is known.
    fn array_from_fn(&mut self, f: &Expr, hint: Option<&Type>) -> Option<Item> {
        let Some(Type::Array(t, n)) = hint.map(|h| self.infer.shallow(h)) else { return None };
        let f = self.callable(f)?;
        let ty = Type::Array(t.clone(), n.clone());
        let init = self.placeholder(&ty)?;
        let out = self.fresh_root(init, ty, "v");
        let lo = self.int(0);
        let hi = self.pure(Pure::Atom(n), "n", Type::usize());
        let it = super::iter::Iter::Range { lo, hi };
        let stop = self.new_target();
        self.drive(it, "i", stop, &mut |cx, i| {
            let iv = cx.read(i.clone());
            let v = cx.apply(&f, vec![i], Some(&t));
            let place = cx.index(out.clone(), iv);
            cx.set_place(place, v);
        });
        Some(Item::Place(out))
    }

    /// The place of a root that an item is, where it is one.
    pub fn as_place(item: &Item) -> Option<&Place> {
        match item {
            Item::Place(LPlace { loc: Loc::Mem(p), .. }) | Item::Ref(LPlace { loc: Loc::Mem(p), .. }, _) => {
                Some(p)
            }
            _ => None,
        }
    }
}
