//! The shapes of variables that begin with nothing: `let mut best = None;`, whose payload appears in a loop.
//!
//! A loop carries values, so what a variable holds must have its parts before the loop. Where it has none yet it is taken for a
//! scalar; where the loop's body then gives it a tuple, another `Option`, or a vector, that is noted, and the function is lowered
//! again with the shape known from the beginning.

use super::Cx;
use super::env::{Item, Sum, VarId};
use super::types::Type;
use crate::ir::Init;

/// What a variable is made of.
#[derive(Clone, PartialEq, Debug)]
pub enum Shape {
    Scalar,
    Tuple(Vec<Shape>),
    Sum { result: bool, yes: Box<Shape>, no: Box<Shape> },
    Vec,
    Unknown,
}

/// The variable's name, and how many variables before it have the same one: the same in each look at a function.
pub type Key = (String, usize);

impl Cx<'_> {
    fn key(&self, var: VarId) -> Key {
        let name = &self.vars[var].name;
        (name.clone(), self.vars[..var].iter().filter(|v| v.name == *name).count())
    }

    /// Notes the shape that the variable has at the end of a loop's body.
    pub fn learn_shape(&mut self, var: VarId) {
        let item = self.vars[var].item.clone();
        let (key, shape) = (self.key(var), self.shape_of(&item));
        self.beliefs.shapes_found.insert(key, shape);
    }

    /// The variable with parts where earlier looks found that it gets some.
    pub fn shaped(&mut self, var: VarId) -> Item {
        let item = self.vars[var].item.clone();
        match self.beliefs.shapes.get(&self.key(var)).cloned() {
            Some(shape) => self.with_shape(item, &shape),
            None => item,
        }
    }

    fn shape_of(&mut self, item: &Item) -> Shape {
        match item {
            Item::Value(_) => Shape::Scalar,
            Item::Tuple(parts) => Shape::Tuple(parts.iter().map(|p| self.shape_of(p)).collect()),
            Item::Sum(s) => Shape::Sum {
                result: s.result,
                yes: Box::new(self.shape_of(&s.yes)),
                no: Box::new(self.shape_of(&s.no)),
            },
            Item::Place(p) | Item::Ref(p, false) => self.shape_of_type(&p.ty),
            _ => Shape::Unknown,
        }
    }

    fn shape_of_type(&mut self, ty: &Type) -> Shape {
        match self.infer.shallow(ty) {
            Type::Vec(_) => Shape::Vec,
            Type::Tuple(parts) => Shape::Tuple(parts.iter().map(|t| self.shape_of_type(t)).collect()),
            Type::Option(payload) => Shape::Sum {
                result: false,
                yes: Box::new(self.shape_of_type(&payload)),
                no: Box::new(Shape::Tuple(Vec::new())),
            },
            Type::Var(_) => Shape::Scalar,
            t if self.is_scalar_type(&t) => Shape::Scalar,
            _ => Shape::Unknown,
        }
    }

    fn with_shape(&mut self, item: Item, shape: &Shape) -> Item {
        match (item, shape) {
            (Item::Tuple(parts), Shape::Tuple(shapes)) if parts.len() == shapes.len() => {
                Item::Tuple(parts.into_iter().zip(shapes).map(|(p, s)| self.with_shape(p, s)).collect())
            }
            (Item::Sum(s), Shape::Sum { yes, no, .. }) => {
                let (yes, no) = (self.with_shape(s.yes, yes), self.with_shape(s.no, no));
                Item::Sum(Box::new(Sum { result: s.result, is: s.is, yes, no }))
            }
            (Item::Uninit(t), shape) => self.nothing_of(t, shape),
            (item, _) => item,
        }
    }

    /// Parts that nobody looks at before they are assigned.
    fn nothing_of(&mut self, t: Type, shape: &Shape) -> Item {
        match shape {
            Shape::Tuple(shapes) => {
                let types: Vec<Type> = shapes.iter().map(|_| self.any_type()).collect();
                self.infer.unify(&t, &Type::Tuple(types.clone()));
                Item::Tuple(types.into_iter().zip(shapes).map(|(t, s)| self.nothing_of(t, s)).collect())
            }
            Shape::Sum { result: false, yes, .. } => {
                let payload = self.any_type();
                self.infer.unify(&t, &Type::Option(Box::new(payload.clone())));
                let (is, yes) = (self.bool(false), self.nothing_of(payload, yes));
                Item::Sum(Box::new(Sum { result: false, is, yes, no: Item::unit() }))
            }
            Shape::Sum { yes, no, .. } => {
                let (payload, error) = (self.any_type(), self.any_type());
                self.infer.unify(&t, &Type::Result(Box::new(payload.clone()), Box::new(error.clone())));
                let is = self.bool(false);
                let (yes, no) = (self.nothing_of(payload, yes), self.nothing_of(error, no));
                Item::Sum(Box::new(Sum { result: true, is, yes, no }))
            }
            Shape::Vec => {
                let vec = Type::Vec(Box::new(self.any_type()));
                self.infer.unify(&t, &vec);
                Item::Place(self.fresh_root(Init::Empty(None), vec, "v"))
            }
            Shape::Scalar | Shape::Unknown => Item::Uninit(t),
        }
    }
}
