//! Operators and casts.

use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{BinOp, Expr};

use super::Cx;
use super::assign::compound_op;
use super::env::Item;
use super::types::{self, Type};
use crate::diagnostics::catalogue;
use crate::ir::{Frag, Op, Operand, Pure, Stmt, Value};

impl Cx<'_> {
    pub fn binary(&mut self, b: &syn::ExprBinary, hint: Option<&Type>) -> Item {
        if let Some(op) = compound_op(&b.op) {
            return self.compound(&b.left, op, &b.right, b.op.span());
        }
        match b.op {
            BinOp::And(_) => self.short_circuit(b, true),
            BinOp::Or(_) => self.short_circuit(b, false),
            _ => match comparison(&b.op) {
                Some(op) => self.compare_expr(b, op),
                None => self.arithmetic_expr(b, hint),
            },
        }
    }

    fn arithmetic_expr(&mut self, b: &syn::ExprBinary, hint: Option<&Type>) -> Item {
        let op = plain_op(&b.op);
        let hint = hint.filter(|h| self.is_scalar_type(h));
        let left = self.expr(&b.left, hint);
        let left = self.named_operand(left);
        let left = self.believed(left);
        let left_user = self.is_user_item(&left);
        // With beliefs, the right operand has to be looked at, too.
        if self.live() && (left_user || !self.beliefs.held.is_empty() || self.names_user_type(&b.right)) {
            let right = self.expr(&b.right, None);
            let right = self.named_operand(right);
            let right = self.believed(right);
            if matches!(op, "+" | "-") {
                // What is added to a vector is one.
                match (left_user, self.is_user_item(&right)) {
                    (true, false) => self.discover(&right),
                    (false, true) => self.discover(&left),
                    _ => {}
                }
            }
            self.span = b.op.span();
            if !self.live() {
                return Item::Never;
            }
            if let Some(item) = self.user_operator(op, &left, Some(&right)) {
                return item;
            }
            let (Some(l), Some(r)) =
                (self.number(left, &b.left, hint, op), self.number(right, &b.right, None, op))
            else {
                return Item::Never;
            };
            let (tl, tr) = (self.value_type(l), self.value_type(r));
            self.infer.unify(&tl, &tr);
            return Item::Value(self.arithmetic(op, l, r));
        }
        let Some(left) = self.number(left, &b.left, hint, op) else { return Item::Never };
        let tl = self.value_type(left);
        let shift = matches!(op, "<<" | ">>");
        let Some(right) = self.operand(&b.right, if shift { None } else { Some(&tl) }, op) else {
            return Item::Never;
        };
        self.span = b.op.span();
        Item::Value(self.arithmetic(op, left, right))
    }

    /// Memory that is no array: its type has the name that its origin gives.
    pub fn named_operand(&mut self, item: Item) -> Item {
        let named = match &item {
            Item::Place(p) | Item::Ref(p, _) if matches!(self.infer.shallow(&p.ty), Type::Seq(_)) => {
                self.named_place(p)
            }
            _ => None,
        };
        match (item, named) {
            (Item::Place(_), Some(p)) => Item::Place(p),
            (Item::Ref(_, m), Some(p)) => Item::Ref(p, m),
            (item, _) => item,
        }
    }

    /// An operand as a scalar; `None` where it does not return.
    fn operand(&mut self, e: &Expr, hint: Option<&Type>, op: &str) -> Option<Value> {
        let item = self.expr(e, hint);
        self.number(item, e, hint, op)
    }

    pub fn is_user_item(&mut self, item: &Item) -> bool {
        // A scalar may have a named type, too: `let k: Real = ..`.
        if let Item::Value(v) = item {
            return self.is_believed(*v);
        }
        let ty = self.item_type(item);
        self.user_type(&ty).is_some()
    }

    /// Whether an operand is plainly of the user's type: a variable, or an expression of such.
    fn names_user_type(&mut self, e: &Expr) -> bool {
        match super::place::strip(e) {
            Expr::Path(_) | Expr::Field(_) => match self.slot_path(e) {
                Some((v, path)) => {
                    let item = self.slot(v, &path);
                    let item = self.named_operand(item);
                    let item = self.believed(item);
                    self.is_user_item(&item)
                }
                None => false,
            },
            Expr::Reference(r) => self.names_user_type(&r.expr),
            Expr::Unary(u) => self.names_user_type(&u.expr),
            Expr::Binary(b) => self.names_user_type(&b.left) || self.names_user_type(&b.right),
            _ => false,
        }
    }

    pub fn number(&mut self, item: Item, e: &Expr, hint: Option<&Type>, op: &str) -> Option<Value> {
        if !self.live() {
            return None;
        }
        self.span = e.span();
        let memory = match &item {
            Item::Fresh(init, _) => !matches!(init, crate::ir::Init::Value(_) | crate::ir::Init::Pure(_)),
            Item::Place(p) | Item::Ref(p, _) => {
                matches!(
                    self.infer.shallow(&p.ty),
                    Type::Array(..) | Type::Vec(_) | Type::Slice(_) | Type::Seq(_)
                )
            }
            _ => false,
        };
        if memory {
            self.fail(e.span(), catalogue::operator_on_memory(op));
            return None;
        }
        let names = self.candidates(&item);
        let v = self.read(item.clone());
        self.remember(v, names);
        self.guessed(v, &item);
        if let Some(h) = hint {
            let tv = self.value_type(v);
            self.infer.unify(&tv, h);
        }
        Some(v)
    }

    fn compare_expr(&mut self, b: &syn::ExprBinary, op: &'static str) -> Item {
        let left = self.expr(&b.left, None);
        let left = self.settle(left);
        if !self.live() {
            return Item::Never;
        }
        let tl = self.item_type(&left);
        let right = self.expr(&b.right, Some(&tl));
        let right = self.settle(right);
        if !self.live() {
            return Item::Never;
        }
        self.span = b.op.span();
        Item::Value(self.compare_items(op, left, right))
    }

    fn compare_items(&mut self, op: &'static str, left: Item, right: Item) -> Value {
        if let (Item::Tuple(xs), Item::Tuple(ys), "==" | "!=") = (&left, &right, op) {
            let flags = xs
                .iter()
                .zip(ys)
                .map(|(x, y)| Some(self.compare_items("==", x.clone(), y.clone())))
                .collect::<Vec<_>>();
            let all = flags.into_iter().fold(None, |a, b| self.and(a, b));
            let all = all.unwrap_or_else(|| self.bool(true));
            return if op == "==" { all } else { self.not(all) };
        }
        if let (Item::Sum(x), Item::Sum(y), "==" | "!=") = (&left, &right, op) {
            // Comparing with `None`.
            let one = if self.literal_false(y.is) {
                Some(x.is)
            } else if self.literal_false(x.is) {
                Some(y.is)
            } else {
                None
            };
            if let Some(is) = one {
                return if op == "==" { self.not(is) } else { is };
            }
        }
        let tr = self.item_type(&right);
        self.unify_item(&left, &tr);
        let (a, b) = (self.compared(left), self.compared(right));
        self.pure(Pure::Binary(op, a, b), "test", Type::Bool)
    }
    fn literal_false(&self, v: Value) -> bool {
        self.stmts.iter().any(|s| {
            s.results.first() == Some(&v)
                && matches!(&s.op, Op::Pure(Pure::Atom(a)) if a.0.to_string() == "false")
        })
    }

    /// Memory is compared where it is.
    fn compared(&mut self, item: Item) -> Operand {
        match Self::as_place(&item) {
            Some(p) if !self.is_scalar_item(&item) => Operand::Place(p.clone()),
            _ => Operand::Value(self.read(item)),
        }
    }

    /// `a && b`, `a || b`: an operator where evaluating `b` can do no harm, an `If` where it can.
    fn short_circuit(&mut self, b: &syn::ExprBinary, and: bool) -> Item {
        let left = self.scalar(&b.left, Some(&Type::Bool));
        if !self.live() {
            return Item::Never;
        }
        let before = self.snapshot();
        let arm = self.region(|cx| Item::Value(cx.scalar(&b.right, Some(&Type::Bool))));
        self.span = b.op.span();
        if arm.status.is_live() && arm.stmts.iter().all(is_total) {
            self.stmts.extend(arm.stmts);
            let right = self.read(arm.item);
            let op = if and { "&&" } else { "||" };
            return Item::Value(self.pure(
                Pure::Binary(op, Operand::Value(left), Operand::Value(right)),
                "test",
                Type::Bool,
            ));
        }
        self.set_vars(&before);
        let other = self.region(|cx| Item::Value(cx.bool(!and)));
        let (then, otherwise) = if and { (arm, other) } else { (other, arm) };
        let (item, status) = self.join(left, then, otherwise);
        self.resume(status);
        item
    }

    pub fn cast(&mut self, c: &syn::ExprCast) -> Item {
        let to = types::from_syn(&c.ty, &self.generics);
        let to = if matches!(&to, Type::Named(n) if n.0.to_string() == "_") { self.any_type() } else { to };
        let v = self.scalar(&c.expr, None);
        if !self.live() {
            return Item::Never;
        }
        self.span = c.as_token.span;
        let from = self.value_type(v);
        let frag = Frag::new(c.ty.to_token_stream());
        let name = self.func.value(v).name.clone();
        let integer = self.is_int(&from) || matches!(self.infer.shallow(&from), Type::Bool | Type::Opaque(_));
        let float = matches!(to, Type::Float(_)) || self.is_scalar_type(&to) && matches!(to, Type::Named(_));
        let out = if float && !integer {
            // From a type that is not known yet: decided when it is.
            self.emit(Op::Cast(v), &name, to)
        } else {
            let name = if matches!(to, Type::Int(_)) && !integer { "n".to_string() } else { name };
            self.pure(Pure::Cast(Operand::Value(v), frag), &name, to)
        };
        self.texts.entry(out).or_insert_with(|| Self::text(c));
        self.texts.entry(v).or_insert_with(|| Self::text(super::place::strip(&c.expr)));
        Item::Value(out)
    }
}

/// Cannot panic, and has no effect: may be evaluated where the user's program would not.
fn is_total(s: &Stmt) -> bool {
    match &s.op {
        Op::Pure(Pure::Binary(op, ..)) => {
            matches!(*op, "<" | "<=" | ">" | ">=" | "==" | "!=" | "&&" | "||" | "&" | "|" | "^")
        }
        Op::Pure(Pure::Unary(op, _)) => *op == "!",
        Op::Pure(Pure::Atom(_) | Pure::Cast(..)) => true,
        Op::Pure(Pure::Method { name, args, .. }) => {
            args.is_empty() && (name == "len" || super::method::PREDICATES.contains(&name.as_str()))
        }
        Op::Prim(..) | Op::Cast(_) | Op::StopGradient(_) => true,
        Op::Load(p) => p.proj.iter().all(|p| matches!(p, crate::ir::Proj::Field(_))),
        _ => false,
    }
}

fn comparison(op: &BinOp) -> Option<&'static str> {
    Some(match op {
        BinOp::Eq(_) => "==",
        BinOp::Ne(_) => "!=",
        BinOp::Lt(_) => "<",
        BinOp::Le(_) => "<=",
        BinOp::Gt(_) => ">",
        BinOp::Ge(_) => ">=",
        _ => return None,
    })
}

fn plain_op(op: &BinOp) -> &'static str {
    match op {
        BinOp::Add(_) => "+",
        BinOp::Sub(_) => "-",
        BinOp::Mul(_) => "*",
        BinOp::Div(_) => "/",
        BinOp::Rem(_) => "%",
        BinOp::BitXor(_) => "^",
        BinOp::BitAnd(_) => "&",
        BinOp::BitOr(_) => "|",
        BinOp::Shl(_) => "<<",
        _ => ">>",
    }
}
